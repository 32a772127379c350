import { claimIds, testedLevers } from '../../engine/study/claims/index.ts'
import { knownName } from '../options/index.ts'

/** What the caller wants tested. */
export interface AskedLevers {
  /** Short names of the levers, in the order of the table. */
  readonly levers: readonly string[]
  /** Whether a claim is to be shown. */
  readonly isShown: (lever: string, claim: string) => boolean
}

/**
 * Reads ids of levers and claims.
 *
 * @param texts - as they were given, commas allowed; none: every lever.
 * @throws {UsageError} for an id that nothing has.
 */
export function askedLevers(texts: readonly string[]): AskedLevers {
  const claims = claimIds()
  const all = testedLevers()
  const ids = texts
    .flatMap((text) => text.split(','))
    .map((text) => text.trim().toUpperCase())
    .filter((text) => text !== '')
    .map((text) => knownName('claims', text, [...all, ...claims.keys()], 'lever or claim that can be tested'))
  if (ids.length === 0) return { levers: all, isShown: () => true }
  const levers = new Set(ids.map((id) => claims.get(id) ?? id))
  return {
    levers: all.filter((id) => levers.has(id)),
    isShown: (lever, claim) => ids.includes(lever) || ids.includes(claim),
  }
}
