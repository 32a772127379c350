import type { PolicySet, Scenario } from '../schema/index.ts'

/** What a lever may change before a run: the scenario, and the policy set of its column. */
export interface LeverTarget {
  /** The scenario. */
  readonly scenario: Scenario
  /** The policy set it is run with. */
  readonly policySet: PolicySet
}

/** A {@link LeverTarget} that a recipe may write to; immer records what it writes. */
export type LeverDraft = Writable<LeverTarget>

/** A type whose fields may be written, all the way down. */
export type Writable<Thing> = Thing extends (...parameters: never[]) => unknown
  ? Thing
  : Thing extends ArrayBufferView
    ? Thing
    : { -readonly [Key in keyof Thing]: Writable<Thing[Key]> }

/** What the strength of a lever means. */
export interface Dose {
  /** In words, for example `share of the long way to a record without errors`. */
  readonly meaning: string
  /** Unit of the number. */
  readonly unit: string
  /** Smallest strength, at which nothing changes. */
  readonly from: number
  /** Largest strength. */
  readonly to: number
  /** Strength that is meant when none is given. */
  readonly default: number
  /** Strengths that claims are tested at, `from` and `to` among them; at least two. */
  readonly tested: readonly number[]
}

/** What a lever costs a company of the size that the scenario describes. */
export interface LeverPrice {
  /** Paid once, CNY; written off evenly over {@link YEARS_OF_USE}. */
  readonly capital: number
  /** Paid every day, CNY. */
  readonly runningPerDay: number
}

/** What a lever costs, and where the figures come from. */
export interface LeverCost {
  /** Cost at a strength, before the scale of the scenario is applied. */
  readonly priceAt: (target: LeverTarget, dose: number) => LeverPrice
  /** Source of the figures; `ours` marks those that nobody has published. */
  readonly source: string
}

/** Years over which the capital cost of a lever is written off (ours). */
export const YEARS_OF_USE = 3

/** Name of a mechanism that levers switch on, and that a run can be told to leave off. */
export type Mechanism =
  | 'tiers'
  | 'outcomes'
  | 'sharing'
  | 'pool'
  | 'preSale'
  | 'transfers'
  | 'signals'
  | 'hitAlarms'
  | 'platforms'
  | 'edge'
  | 'planningService'
  | 'sentimentPromotion'
  | 'dynamicPricing'
  | 'mixPlanning'

/** A measure that a company can take: it changes rates, delays, capacities, information, rules or prices, never a result. */
export interface Lever {
  /** Short name, such as `S08`. */
  readonly id: string
  /** Name for people. */
  readonly name: string
  /** What it does, one or two sentences. */
  readonly description: string
  /** What its strength means. */
  readonly dose: Dose
  /** What it costs. */
  readonly cost: LeverCost
  /** The mechanism of the engine that it switches on. */
  readonly mechanism: Mechanism
  /** Why it cannot be applied here, as a clause that follows its name; `undefined`: it can. */
  readonly obstacle: (target: LeverTarget) => string | undefined
  /** Writes the change of a strength > 0 into the draft. */
  readonly recipe: (draft: LeverDraft, dose: number) => void
}
