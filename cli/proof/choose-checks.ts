import type { Check } from '../../engine/study/proof/index.ts'
import { knownName, nameList } from '../options/index.ts'

/**
 * The checks that `--only` names.
 *
 * @param checks - all there are.
 * @param only - ids of checks or names of families with commas between them; `undefined`: all checks.
 * @returns in the order of `checks`.
 * @throws {UsageError} if there is no such check or family.
 */
export function chooseChecks(checks: readonly Check[], only: string | undefined): readonly Check[] {
  if (only === undefined) return checks
  const known = [...new Set(checks.flatMap(({ id, family }) => [id, family]))]
  const named = new Set(
    nameList('--only', only).map((name) => knownName('--only', name, known, 'check or family')),
  )
  return checks.filter(({ id, family }) => named.has(id) || named.has(family))
}
