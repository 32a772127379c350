import type { KpiKey } from '../../ledger/index.ts'
import type { EffectKind, Verdict } from './claim.ts'

/** A mean and its 95 % interval. */
export interface Measured {
  /** The mean. */
  readonly mean: number
  /** Half width of its interval. */
  readonly halfWidth: number
}

/** Effect of a lever at one strength. */
export interface DoseFinding {
  /** Strength. */
  readonly strength: number
  /** The indicator. */
  readonly kpi: KpiKey
  /** Group that it is read on; absent: everything. */
  readonly group?: string
  /** Change against the scenario without the lever; `null`: undefined. */
  readonly effect: number | null
  /** Half width of its 95 % paired interval. */
  readonly halfWidth: number | null
}

/** What a claim came to. */
export interface EffectFinding {
  /** Id of the reported figure. */
  readonly claim: string
  /** What is reported, in our words. */
  readonly statement: string
  /** The indicator. */
  readonly kpi: KpiKey
  /** Group that it is read on; absent: everything. */
  readonly group?: string
  /** Unit of all numbers: the indicator's, or `relative`. */
  readonly unit: string
  /** How the number is read. */
  readonly measure: 'difference' | 'relative' | 'atMost'
  /** The reported number. */
  readonly reported: number
  /** Lower end of what is expected. */
  readonly expectedLow: number
  /** Upper end. */
  readonly expectedHigh: number
  /** Whether that is a must. */
  readonly must: boolean
  /** What makes the effect. */
  readonly kind: EffectKind
  /** What was measured; `null`: the indicator is undefined. */
  readonly measured: Measured | null
  /** p-value of "the lever changes nothing", adjusted over all claims. */
  readonly adjustedP: number
  /** The verdict. */
  readonly verdict: Verdict
  /** Whether the interval reaches the expected band; `null`: that is no must, or nothing was measured. */
  readonly mustHolds: boolean | null
  /** Levers that are needed and not built. */
  readonly missing: readonly string[]
}

/** What a trap came to. */
export interface TrapFinding {
  /** The condition. */
  readonly description: string
  /** The indicator. */
  readonly kpi: KpiKey
  /** Change by the lever; `null`: undefined. */
  readonly effect: number | null
  /** Half width of its 95 % interval. */
  readonly halfWidth: number | null
  /** Largest change that counts as none. */
  readonly margin: number
  /** Whether the lever did nothing, or gained nothing, as it should. */
  readonly holds: boolean
}

/** The cost at which a lever stops paying. */
export interface CrossoverFinding {
  /** What is varied. */
  readonly parameter: string
  /** Value at which profit is as without the lever; below zero: it does not pay for nothing either. */
  readonly value: number
  /** Half width of its 95 % interval. */
  readonly halfWidth: number
  /** At the stated cost. */
  readonly status: 'pays' | 'does not pay' | 'undecided'
}

/** Effect of a lever on profit at one value of a parameter of the world. */
export interface ThresholdPoint {
  /** Value of the parameter. */
  readonly value: number
  /** Change of profit by the lever, CNY. */
  readonly effect: number
  /** Half width of its 95 % paired interval. */
  readonly halfWidth: number
}

/** The value of a parameter of the world beyond which a lever loses money. */
export interface ThresholdFinding {
  /** The parameter. */
  readonly parameter: string
  /** Effects at the values that were tried. */
  readonly points: readonly ThresholdPoint[]
  /** Where profit is as without the lever, between the points in a straight line; `null`: nowhere in their range. */
  readonly value: number | null
  /** Where the lower end of the interval is 0; `null`: nowhere. */
  readonly low: number | null
  /** Where the upper end is 0; `null`: nowhere. */
  readonly high: number | null
}

/** Everything that was found on one lever. */
export interface LeverFindings {
  /** Short name. */
  readonly id: string
  /** Name for people. */
  readonly name: string
  /** What makes its main effect. */
  readonly kind: EffectKind
  /** Whether strength 0, and the lever with its mechanism left off, give the event log of the scenario without it. */
  readonly nullExact: boolean
  /** Effects by strength. */
  readonly dose: readonly DoseFinding[]
  /** Whether the indicator that must not get worse with strength did not, on the means; `null`: none is stated. */
  readonly monotone: boolean | null
  /** Where it stops paying; `null`: it costs nothing, or profit is undefined. */
  readonly crossover: CrossoverFinding | null
  /** Beyond what else it loses money; `null`: nothing is looked for. */
  readonly threshold: ThresholdFinding | null
  /** Its claims. */
  readonly effects: readonly EffectFinding[]
  /** Its trap. */
  readonly trap: TrapFinding
  /** Scenario and policy set it was tested on. */
  readonly testedOn: string
  /** Replications of each column. */
  readonly replications: number
  /** Seed. */
  readonly seed: number
}
