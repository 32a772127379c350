import { compare } from '../engine/index.ts'
import { loadScenario } from '../scenarios/index.ts'
import type { Bench, Measurement } from './bench.ts'

const REPLICATIONS = 1000
const WORKERS = 2
/** Replications whose events are asserted: the first ones, since all are known only after ten minutes. */
const ASSERTED = 20
/** Transitions of these: another number means that the model or the choice of lots has changed. */
const TRANSITIONS = 305_289_072

/** A thousand replications of the million-order night with lots as large as a tolerance of 1 % allows, on two cores. */
export const monteCarlo: Bench = {
  id: 'montecarlo.auto',
  unit: 's',
  isDuration: true,
  repeats: 1,
  typicalSeconds: 600,
  targets: { must: 240, aim: 60 },
  measure,
}

async function measure(): Promise<Measurement> {
  let eventCount = 0
  let asserted = 0
  const { elapsedSeconds } = await compare({
    scenario: loadScenario('singles-night'),
    policies: ['as-is'],
    replications: REPLICATIONS,
    workers: WORKERS,
    lotSize: 'auto',
    clock: () => performance.now(),
    onRecord: (record) => {
      eventCount += record.transitions
      if (record.replication < ASSERTED) asserted += record.transitions
    },
  })
  if (asserted !== TRANSITIONS) {
    throw new Error(
      `the first ${ASSERTED} replications played ${asserted} events, expected ${TRANSITIONS}: the model has changed`,
    )
  }
  return { value: elapsedSeconds, eventCount }
}
