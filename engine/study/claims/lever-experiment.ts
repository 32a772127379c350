import { loadScenario, type Scenario } from '../../../scenarios/index.ts'
import type { KpiKey } from '../../ledger/index.ts'
import type { Claim, EffectKind } from './claim.ts'

/** A condition in which a lever should do nothing, or gain nothing. */
export interface Trap {
  /** The condition, in words. */
  readonly description: string
  /** The indicator that is looked at. */
  readonly kpi: KpiKey
  /** Largest change that counts as none, in the unit of the indicator (ours). */
  readonly margin: number
  /** `nothing`: the interval lies within the margin on both sides; `noGain`: it gains less than the margin. */
  readonly expects: 'nothing' | 'noGain'
  /** The scenario of the experiment in that condition. */
  readonly change: (scenario: Scenario) => Scenario
}

/** An indicator of a part of the chain. */
export interface GroupKpi {
  /** The indicator. */
  readonly kpi: KpiKey
  /** The group, such as a kind of merchants. */
  readonly group: string
}

/** A parameter of the world beyond some value of which a lever loses money. */
export interface Threshold {
  /** The parameter, in words. */
  readonly parameter: string
  /** Its value in the experiment. */
  readonly from: number
  /** Further values, on one side of it or both. */
  readonly values: readonly number[]
  /** The scenario of the experiment with another value. */
  readonly change: (scenario: Scenario, value: number) => Scenario
}

/** How a lever is tested. */
export interface LeverExperiment {
  /** Short name of the lever. */
  readonly lever: string
  /** What makes its main effect. */
  readonly kind: EffectKind
  /** Scenario of the library that it is tested on: a scale model. */
  readonly scenario: string
  /** What is changed in it, with and without the lever; `undefined`: nothing. */
  readonly prepare?: (scenario: Scenario) => Scenario
  /** Policy set that it is applied to. */
  readonly policySet: string
  /** Indicators whose course over the strength is told. */
  readonly doseKpis: readonly KpiKey[]
  /** Indicators of groups whose course is told too. @defaultValue none */
  readonly doseGroups?: readonly GroupKpi[]
  /** Indicator that may not get worse with strength, if any. */
  readonly monotone: KpiKey | null
  /** Its trap. */
  readonly trap: Trap
  /** What is looked for besides the cost at which it stops paying. @defaultValue nothing */
  readonly threshold?: Threshold
  /**
   * Reported figures that it is tested against. Numbers are as reported; expected bands are our prior, set before any
   * run. A figure that is reported twice stands here once.
   */
  readonly claims: readonly Claim[]
}

/**
 * The scenario that a lever is tested on.
 *
 * @param experiment - says which, and its trap.
 * @param isTrap - in the condition of the trap.
 */
export function scenarioOf({ scenario, prepare, trap }: LeverExperiment, isTrap: boolean): Scenario {
  const plain = loadScenario(scenario)
  const prepared = prepare?.(plain) ?? plain
  return isTrap ? trap.change(prepared) : prepared
}
