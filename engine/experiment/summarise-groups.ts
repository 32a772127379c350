import { groupUnit } from '../ledger/index.ts'
import type { GroupSummary, PolicyComparison } from './comparison.ts'
import type { RecordTable } from './record-table.ts'
import { meanInterval } from './statistics/index.ts'

/**
 * The indicators of the groups of one policy over the replications.
 *
 * @param records - replications that every policy has finished.
 * @param policy - name of the policy set.
 * @returns nothing for a scenario that tells no groups apart.
 */
export function summariseGroups(records: RecordTable, policy: string): Pick<PolicyComparison, 'groups'> {
  const keys = Object.keys(records.recordsOf(policy)[0]?.groups ?? {})
  if (keys.length === 0) return {}
  const summary = (key: string): GroupSummary | null => {
    const values = records.groupColumn(policy, key).filter((value) => value !== null)
    return values.length === 0 ? null : { ...meanInterval(values), unit: groupUnit(key) }
  }
  return { groups: Object.fromEntries(keys.map((key) => [key, summary(key)])) }
}
