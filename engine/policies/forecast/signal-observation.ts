import type { AlarmRates } from '../../../scenarios/index.ts'
import type { Belief } from './fuse.ts'

/** A signal as a forecast knows it. */
export interface KnownSignal {
  /** Signals of a group have errors that go together. */
  readonly group: string
  /** What it reads: the show, the product apart from it, or both. */
  readonly observes: 'show' | 'product' | 'volume'
  /** Standard deviation of its error, on the logarithm. */
  readonly noise: number
}

/** How a slot has sold since its show began. */
export interface SlotSales {
  /** Units wanted so far / units planned by now. */
  readonly ratio: number
  /** Units wanted so far. */
  readonly units: number
  /** Share of the slot's plan that was to be sold by now, 0..1. */
  readonly share: number
}

/** What the alarms of hits tell of one product in a show. */
export interface HitAlarm {
  /** Whether there is an alarm. */
  readonly isRaised: boolean
  /** Logarithm of volume / plan, apart from the show, above which the product is a hit. */
  readonly threshold: number
}

/** What is known of one show that has not ended, slot by slot; logarithms of volume / plan. */
export interface ShowSignals {
  /** First slot of the show. */
  readonly firstSlot: number
  /** Units planned for each slot. */
  readonly planned: readonly number[]
  /** How whole shows turn out. */
  readonly show: Belief
  /** How each slot's product turns out apart from its show. */
  readonly products: readonly Belief[]
  /** Readings, slot x signal; `NaN`: there is none, or not yet. */
  readonly readings: readonly (readonly number[])[]
  /** How each slot has sold so far; absent before the show runs. */
  readonly live?: readonly SlotSales[]
  /** What alarms of hits tell of each slot; absent before they are heard. */
  readonly alarms?: readonly HitAlarm[]
}

/** What a forecast sees of coming shows. */
export interface SignalObservation {
  /** Slots of all shows. */
  readonly slots: number
  /** The signals, by column. */
  readonly signals: readonly KnownSignal[]
  /** Correlation of errors in a group. */
  readonly correlation: number
  /** 1: the good of a slot is one that a planning service plans for, by slot; absent where there is no such service. */
  readonly inService?: Uint8Array
  /** Rates that alarms of hits have; absent where there are none, or the policy hears none. */
  readonly alarmRates?: AlarmRates
  /** Shows that have not ended. */
  readonly shows: readonly ShowSignals[]
}
