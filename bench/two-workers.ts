import { compare } from '../engine/index.ts'
import { loadScenario } from '../scenarios/index.ts'
import type { Bench, Measurement } from './bench.ts'

/** As many for each worker, and enough that starting threads and loading modules is a small part. */
const REPLICATIONS = 48

/** Time of one worker / time of two, for the same replications of the million-order night. */
export const twoWorkers: Bench = {
  id: 'montecarlo.two-workers',
  unit: 'times',
  isQuotient: true,
  typicalSeconds: 90,
  targets: { must: 1.9 },
  measure,
}

async function measure(): Promise<Measurement> {
  const one = await timed(1)
  const two = await timed(2)
  return { value: one.seconds / two.seconds, eventCount: one.eventCount + two.eventCount }
}

async function timed(workers: number): Promise<{ seconds: number; eventCount: number }> {
  let eventCount = 0
  const { elapsedSeconds } = await compare({
    scenario: loadScenario('singles-night'),
    policies: ['as-is'],
    replications: REPLICATIONS,
    workers,
    lotSize: 'auto',
    clock: () => performance.now(),
    onRecord: (record) => {
      eventCount += record.transitions
    },
  })
  return { seconds: elapsedSeconds, eventCount }
}
