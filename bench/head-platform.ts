import { compile, simulate } from '../engine/index.ts'
import { listScenarios, loadScenario, POLICY_SETS, type PolicySet } from '../scenarios/index.ts'
import type { Bench } from './bench.ts'
import { stopwatch } from './stopwatch.ts'

const SCENARIO = 'head-platform'
const POLICY = 'as-is'

/** The platform of one head streamer at lot size 1 on one core, once the library has that scenario. */
export const headPlatform: Bench = {
  id: SCENARIO,
  unit: 'orders/s',
  typicalSeconds: 5,
  missing: () =>
    listScenarios().some(({ id }) => id === SCENARIO)
      ? undefined
      : `the library has no scenario ${SCENARIO} yet`,
  measure: () => {
    const compiled = compile(loadScenario(SCENARIO))
    const policySet = POLICY_SETS[POLICY] as PolicySet
    const elapsed = stopwatch()
    const record = simulate(compiled, { policyName: POLICY, policySet, seed: 1, replication: 0, lotSize: 1 })
    const { seconds, cpuShare } = elapsed()
    return { value: record.ordersInRun / seconds, eventCount: record.transitions, cpuShare }
  },
}
