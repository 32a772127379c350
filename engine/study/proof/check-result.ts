import type { Check } from './check.ts'

/** How a check came out. */
export interface CheckResult {
  /** Name of the check. */
  readonly id: string
  /** What it is about. */
  readonly family: string
  /** Way of checking: see {@link Check}. */
  readonly kind: Check['kind']
  /** Where the expected value is from. */
  readonly source: string
  /** What is shown, in one sentence. */
  readonly statement: string
  /**
   * What we found: a mean over replications; of several numbers or samples the one that is furthest off; of models the
   * logs that are right; of a law its counter-examples. `null` if it is undefined.
   */
  readonly estimate: number | null
  /** Half width of the 95 % interval around it; 0 where it is no estimate. */
  readonly halfWidth: number
  /** What it should be. */
  readonly expected: number
  /** How far apart they may be. */
  readonly tolerance: number
  /** (estimate - expected) / standard error; `null` where there is no standard error. */
  readonly zScore: number | null
  /** Replications, numbers, models, samples or cases looked at. */
  readonly replications: number
  /**
   * Probability of noticing what is put in on purpose: a bias of 3 % in a mean (noncentral t distribution); otherwise
   * the share noticed of all one-digit changes of what is expected, or of the faults named.
   */
  readonly power: number
  /** Whether it was seen to fail with the bias (to either side), the changed digits or the fault put in, in this run. */
  readonly isFaultNoticed: boolean
  /** Probability that it fails although all is well. */
  readonly falseAlarm: number
  /** Whether estimate and expected agree and the power is at least {@link LEAST_POWER}. */
  readonly pass: boolean
  /** Why it does not pass, or what was looked at; one sentence. */
  readonly note: string
  /** Time it took; checks that share their runs share the time. */
  readonly seconds: number
}

/** How a check came out, before it is known how long it took. */
export type Verdict = Omit<CheckResult, 'id' | 'family' | 'kind' | 'source' | 'statement' | 'seconds'>

/** A check that would notice less than this share of the faults put in proves nothing: it fails. */
export const LEAST_POWER = 0.99
