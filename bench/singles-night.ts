import { compile, type RunInput, simulate } from '../engine/index.ts'
import { loadScenario, POLICY_SETS, type PolicySet } from '../scenarios/index.ts'
import type { Bench } from './bench.ts'
import { stopwatch } from './stopwatch.ts'

const POLICY = 'as-is'

/** Transitions that the first replication goes through: another number means that the model has changed. */
const TRANSITIONS = 15_587_313

/** The whole night at lot size 1 on one core: orders accepted and closed a second, warm-up included. */
export const singlesNight: Bench = {
  id: 'singles-night.lot1',
  unit: 'orders/s',
  expectedEventCount: TRANSITIONS,
  typicalSeconds: 4,
  targets: { must: 500_000, aim: 1_000_000 },
  measure: () => {
    const compiled = compile(loadScenario('singles-night'))
    const elapsed = stopwatch()
    const record = simulate(compiled, runInput())
    const { seconds, cpuShare } = elapsed()
    return { value: record.ordersInRun / seconds, eventCount: record.transitions, cpuShare }
  },
}

function runInput(): RunInput {
  return {
    policyName: POLICY,
    policySet: POLICY_SETS[POLICY] as PolicySet,
    seed: 1,
    replication: 0,
    lotSize: 1,
  }
}
