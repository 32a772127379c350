import { type KpiKey, kpiDefinition } from '../ledger/index.ts'
import type { RecordTable } from './record-table.ts'
import { FEWEST_FOR_TAIL, probabilityBest, tailContributions, worstCount } from './statistics/index.ts'

/**
 * For each policy the probability that its mean objective is best, from the replications in which every policy
 * defines the objective. The objective `cvar5Profit` is judged by the contributions of the replications to the mean
 * of the worst 5 % of profit.
 *
 * @param records - replications that every policy has finished.
 * @param policies - names of the policy sets.
 * @param objective - the indicator.
 * @returns in the order of `policies`; all `null` below 2 such replications, below 20 for `cvar5Profit`.
 */
export function bestPolicies(
  records: RecordTable,
  policies: readonly string[],
  objective: KpiKey,
): (number | null)[] {
  const ofTail = objective === 'cvar5Profit'
  const samples = definedInAll(records, policies, ofTail ? 'profit' : objective)
  const count = samples[0].length
  if (count < (ofTail ? FEWEST_FOR_TAIL : 2)) return policies.map(() => null)
  if (!ofTail) return probabilityBest({ samples, better: kpiDefinition(objective).better })
  const contributions = samples.map((sample) => tailContributions(sample, 'high'))
  return probabilityBest({ samples: contributions, better: 'high', degreesOfFreedom: worstCount(count) })
}

function definedInAll(records: RecordTable, policies: readonly string[], key: KpiKey): number[][] {
  const columns = policies.map((policy) => records.column(policy, key))
  const kept = columns[0].map((_, index) => columns.every((column) => column[index] !== null))
  return columns.map((column) =>
    column.filter((value, index): value is number => kept[index] && value !== null),
  )
}
