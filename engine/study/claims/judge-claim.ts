import type { Estimate } from '../../experiment/index.ts'
import { kpiDefinition } from '../../ledger/index.ts'
import type { Claim, Verdict } from './claim.ts'

/** Relative tolerance within which a reported number counts as reproduced. */
const TOLERANCE = 0.25
const SIGNIFICANT = 0.05

/** What was measured for a claim. */
export interface ClaimEvidence {
  /** In the reading of the claim; `null` where the indicator is undefined. */
  readonly measured: Estimate | null
  /** Change of the indicator by the lever; its sign says whether the lever helps. */
  readonly change: number
  /** Adjusted p-value of "the lever changes nothing". */
  readonly pValue: number
}

/**
 * The verdict on a claim: its interval is held against the reported number and against zero, nothing else.
 *
 * @param claim - the claim.
 * @param evidence - what was measured.
 * @param built - short names of the levers there are.
 */
export function judgeClaim(claim: Claim, evidence: ClaimEvidence, built: readonly string[]): Verdict {
  const missing = missingLevers(claim, built)
  const { measured, change, pValue } = evidence
  if (measured === null || measured.halfWidth === null)
    return missing.length > 0 ? 'needs others' : 'not decidable'
  const interval = { low: measured.mean - measured.halfWidth, high: measured.mean + measured.halfWidth }
  const isSignificant = pValue < SIGNIFICANT
  const isWrongWay = change !== 0 && Math.sign(change) !== expectedSign(claim)
  if (isSignificant && isWrongWay) return 'contradicted'
  if (isInside(claim, interval)) return 'reproduced'
  if (missing.length > 0) return 'needs others'
  if (isSignificant) return 'direction only'
  return isOutside(claim, interval) ? 'not reproduced' : 'undecided'
}

/**
 * Levers that a claim needs and that are not built.
 *
 * @param claim - the claim.
 * @param built - short names of the levers there are.
 */
export function missingLevers({ needs }: Claim, built: readonly string[]): string[] {
  return needs.filter((id) => !built.includes(id))
}

function expectedSign({ measure, reported, kpi }: Claim): number {
  if (measure === 'atMost') return kpiDefinition(kpi).better === 'low' ? -1 : 1
  return Math.sign(reported)
}

interface Interval {
  readonly low: number
  readonly high: number
}

function toleranceOf({ measure, reported }: Claim): Interval {
  const width = TOLERANCE * Math.abs(reported)
  const low = measure === 'atMost' ? Number.NEGATIVE_INFINITY : reported - width
  return { low, high: reported + width }
}

function isInside(claim: Claim, { low, high }: Interval): boolean {
  const tolerance = toleranceOf(claim)
  return low >= tolerance.low && high <= tolerance.high
}

function isOutside(claim: Claim, { low, high }: Interval): boolean {
  const tolerance = toleranceOf(claim)
  return high < tolerance.low || low > tolerance.high
}
