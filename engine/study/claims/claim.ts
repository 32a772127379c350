import type { KpiKey } from '../../ledger/index.ts'

/**
 * What makes an effect: `identity`, the result is a closed form of the lever's own input; `input`, the reported
 * number is itself an input; `emergent`, it comes out of interaction. Only emergent effects are evidence.
 */
export type EffectKind = 'identity' | 'input' | 'emergent'

/** How a reported number is to be read. */
export type ClaimMeasure =
  /** change of the indicator */
  | 'difference'
  /** change of the indicator / its value without the lever */
  | 'relative'
  /** value of the indicator with the lever, at most the reported one */
  | 'atMost'

/** A reported effect of a lever, as it is tested: how a report maps to an indicator. */
export interface Claim {
  /** Id of the reported figure, such as `C105`. */
  readonly id: string
  /** What is reported, in our words. */
  readonly statement: string
  /** The indicator that it is read on. */
  readonly kpi: KpiKey
  /** Group that it is read on, such as a kind of merchants; absent: everything. */
  readonly group?: string
  /** How the number is to be read. */
  readonly measure: ClaimMeasure
  /** The reported number; shares 0..1. */
  readonly reported: number
  /** Lowest value expected of a faithful mechanism (ours, fixed before the run). */
  readonly expectedLow: number
  /** Highest such value. */
  readonly expectedHigh: number
  /** Whether the expected band is a must. */
  readonly must: boolean
  /** What makes the effect. */
  readonly kind: EffectKind
  /** Levers without which the reported size cannot be expected. */
  readonly needs: readonly string[]
}

/** What a test of a claim comes to. */
export type Verdict =
  | 'reproduced'
  | 'direction only'
  | 'not reproduced'
  | 'contradicted'
  | 'needs others'
  | 'undecided'
  | 'not decidable'
