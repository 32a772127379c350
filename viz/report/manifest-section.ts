import type { Comparison, Manifest } from '../../engine/experiment/index.ts'
import { formatDuration } from '../wording/index.ts'
import { factList } from './fact-list.ts'

/**
 * What is needed to get the same figures again.
 *
 * @param comparison - the statistics.
 * @param manifest - how they came about.
 * @param command - the command line that made them, if there was one.
 */
export function manifestSection(comparison: Comparison, manifest: Manifest, command: string): string {
  const { kingtide, node, platform, inputHash, state, plugins = [] } = manifest
  return factList([
    ['Command', command],
    ['State', state],
    ['Seed', String(comparison.seed)],
    ['Replications', `${comparison.replications} of each policy`],
    ['Lot size', String(comparison.lotSize)],
    ['Policies', comparison.policies.map(({ name }) => name).join(', ')],
    ['Levers', leversIn(comparison)],
    [
      'Policy files',
      plugins.map(({ name, sha256 }) => `${name} (SHA-256 ${sha256.slice(0, 16)}…)`).join(', '),
    ],
    ['Version', `kingtide ${kingtide}, Node ${node}, ${platform}`],
    ['Time', `${formatDuration(comparison.elapsedSeconds)} with ${comparison.workers} workers`],
    ['Inputs (SHA-256)', inputHash],
    ['Digest of the results', comparison.digest],
  ])
}

function leversIn({ policies }: Comparison): string {
  return policies
    .flatMap(({ name, levers }) => levers.map(({ id, dose }) => `${name}: ${id} at ${dose}`))
    .join(', ')
}
