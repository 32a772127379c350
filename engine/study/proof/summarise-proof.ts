import { KINGTIDE_VERSION } from '../../experiment/index.ts'
import type { CheckResult } from './check-result.ts'

/** A check that was not run. */
export interface SkippedCheck {
  /** Its name. */
  readonly id: string
  /** Why it was not run. */
  readonly reason: string
}

/** What a proof came to. */
export interface Proof {
  /** Version of kingtide. */
  readonly kingtide: string
  /** Seed of all random numbers. */
  readonly seed: number
  /** Results, in the order of the checks. */
  readonly checks: readonly CheckResult[]
  /** Checks that passed. */
  readonly passed: number
  /** Checks that failed. */
  readonly failed: number
  /** Checks that were not run. */
  readonly skipped: number
  /** The ones that were not run, and why. */
  readonly skips: readonly SkippedCheck[]
  /** Probability that at least one check fails for this seed although all is well, at most. */
  readonly falseAlarm: number
  /** Wall-clock time. */
  readonly elapsedSeconds: number
  /** There, and true, if it was stopped before its end. */
  readonly interrupted?: true
}

/**
 * Counts what passed and what failed.
 *
 * @param checks - results.
 * @param about - what was skipped, seed, time, whether it was stopped.
 */
export function summariseProof(
  checks: readonly CheckResult[],
  about: {
    readonly skips: readonly SkippedCheck[]
    readonly seed: number
    readonly elapsedSeconds: number
    readonly isInterrupted: boolean
  },
): Proof {
  const passed = checks.filter(({ pass }) => pass).length
  return {
    kingtide: KINGTIDE_VERSION,
    seed: about.seed,
    checks,
    passed,
    failed: checks.length - passed,
    skipped: about.skips.length,
    skips: about.skips,
    // Bonferroni: whatever depends on whatever.
    falseAlarm: Math.min(
      1,
      checks.reduce((sum, { falseAlarm }) => sum + falseAlarm, 0),
    ),
    elapsedSeconds: about.elapsedSeconds,
    ...(about.isInterrupted ? { interrupted: true } : {}),
  }
}
