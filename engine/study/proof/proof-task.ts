import type { Check } from './check.ts'

/** What a worker of a proof is told; plain data. */
export interface ProofTask {
  /** Names of the checks: one, or several that share their runs. */
  readonly ids: readonly string[]
  /** Seed of all random numbers. */
  readonly seed: number
  /** Whether laws do with fewer cases. */
  readonly isQuick: boolean
}

/**
 * Puts checks together that read the same runs.
 *
 * @param checks - the checks.
 * @returns groups of names, in the order of their first check.
 */
export function groupChecks(checks: readonly Check[]): string[][] {
  const groups = new Map<string, string[]>()
  for (const check of checks) {
    const key = sharedRuns(check) ?? `check ${check.id}`
    groups.set(key, [...(groups.get(key) ?? []), check.id])
  }
  return [...groups.values()]
}

function sharedRuns(check: Check): string | undefined {
  if (check.kind === 'estimate') return `runs ${check.experiment.id}`
  return check.kind === 'sample' && check.shares !== undefined ? `samples ${check.shares}` : undefined
}
