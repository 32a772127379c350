import { createHash } from 'node:crypto'
import type { RunRecord } from '../../engine/index.ts'

/**
 * Digest of one run, the same as that of a comparison that holds nothing but this run.
 *
 * @param record - what the run left behind.
 * @returns SHA-256 of the record as JSON with sorted keys, hexadecimal.
 */
export function recordDigest(record: RunRecord): string {
  return createHash('sha256')
    .update(`${JSON.stringify(record, sortKeys)}\n`)
    .digest('hex')
}

function sortKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
}
