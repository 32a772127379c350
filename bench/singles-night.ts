import { compile, type RunRecord, simulate } from '../engine/index.ts'
import { loadScenario, POLICY_SETS, type PolicySet } from '../scenarios/index.ts'
import type { Bench, Measurement } from './bench.ts'

const POLICY = 'as-is'

/** Transitions that the first replication goes through: another number means that the model has changed. */
const TRANSITIONS = 1

/** The whole night at lot size 1 on one core: orders accepted and closed a second, warm-up included. */
export const singlesNight: Bench = {
  id: 'singles-night.lot1',
  unit: 'orders/s',
  expectedEventCount: TRANSITIONS,
  measure: () => {
    const compiled = compile(loadScenario('singles-night'))
    const startedAt = performance.now()
    const record = simulate(compiled, runInput())
    const seconds = (performance.now() - startedAt) / 1000
    return { value: record.ordersInRun / seconds, eventCount: record.transitions }
  },
}

/** Memory that an open order takes at the peak: growth of the resident set / most orders open at once. */
export const singlesNightMemory: Bench = {
  id: 'singles-night.memory',
  unit: 'bytes/order',
  isDuration: true,
  expectedEventCount: TRANSITIONS,
  repeats: 1,
  measure: measureMemory,
}

function measureMemory(): Measurement {
  const compiled = compile(loadScenario('singles-night'))
  const before = process.memoryUsage().rss
  const record: RunRecord = simulate(compiled, runInput())
  const peak = process.resourceUsage().maxRSS * 1024
  return { value: (peak - before) / record.peakOpenOrders, eventCount: record.transitions }
}

function runInput(): Parameters<typeof simulate>[1] {
  return { policyName: POLICY, policySet: POLICY_SETS[POLICY] as PolicySet, seed: 1, replication: 0, lotSize: 1 }
}
