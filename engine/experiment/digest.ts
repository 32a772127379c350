import { createHash } from 'node:crypto'
import type { RunRecord } from '../run-record.ts'
import { canonicalJson } from './canonical-json.ts'

/**
 * Fingerprint of what was simulated: SHA-256 over the records as canonical JSON, one a line, sorted by the policy's
 * name (code units) and the replication. Elapsed time, number of workers and order of arrival are outside it.
 *
 * @param records - in any order.
 * @returns 64 hexadecimal digits.
 */
export function digestOf(records: readonly RunRecord[]): string {
  const hash = createHash('sha256')
  for (const record of [...records].sort(byPolicyAndReplication)) hash.update(`${canonicalJson(record)}\n`)
  return hash.digest('hex')
}

function byPolicyAndReplication(a: RunRecord, b: RunRecord): number {
  if (a.policy !== b.policy) return a.policy < b.policy ? -1 : 1
  return a.replication - b.replication
}
