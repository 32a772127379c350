import { performance } from 'node:perf_hooks'
import type { CheckResult } from './check-result.ts'
import type { ProofTask } from './proof-task.ts'
import { CHECKS } from './registry.ts'
import { runChecks } from './run-checks.ts'

const BY_ID = new Map(CHECKS.map((check) => [check.id, check]))

/**
 * Runs the checks of a task.
 *
 * @param task - their names, seed, quick or not.
 */
export default function work({ ids, seed, isQuick }: ProofTask): CheckResult[] {
  const checks = ids.map((id) => {
    const check = BY_ID.get(id)
    if (check === undefined) throw new Error(`there is no check ${id}`)
    return check
  })
  return runChecks(checks, { seed, isQuick, clock: () => performance.now() })
}
