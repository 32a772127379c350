import type { Decided, PolicyRandom } from '../decided.ts'
import type { SignalObservation } from './signal-observation.ts'

/** What a forecast policy sees once a day. */
export interface ForecastObservation {
  /** Units ordered outside shows since the last look, by SKU. */
  readonly unitsOrdered: Float64Array
  /** Days since the last look, > 0. */
  readonly days: number
  /** Units planned and units wanted in each show that ended since the last look. */
  readonly endedShows: readonly {
    /** Units planned for the slots of the show. */
    readonly planned: number
    /** Units that buyers asked for, whether there were any or not. */
    readonly wanted: number
  }[]
  /** What signals tell of coming shows; absent where the scenario has none, or the policy reads none. */
  readonly signals?: SignalObservation
}

/** What a forecast policy says. */
export interface Forecast {
  /** Mean units a day outside shows, by SKU. */
  readonly dailyMean: Float64Array
  /** Units expected in a show / units planned for it. */
  readonly showRatio: number
  /** The same slot by slot, where slots are told apart. */
  readonly slotRatio?: Float64Array
  /** Standard deviation of the logarithm of what a slot sells / what is forecast for it, by slot; `NaN`: not known. */
  readonly slotSpread?: Float64Array
}

/** A forecast policy: pure, its memory is plain data handed back to it. */
export interface Forecaster<Memory> {
  /** Whether it reads signals. @defaultValue false */
  readonly readsSignals?: boolean
  /** Whether it hears alarms of hits. @defaultValue false */
  readonly hearsAlarms?: boolean
  /** Whether it corrects what is expected of a running show by its sales. @defaultValue false */
  readonly readsLive?: boolean
  /** Memory before the first look, from what is known of the past. */
  start(dailyMean: Float64Array): Memory
  /** Looks at what happened, and says what to expect. */
  decide(observation: ForecastObservation, memory: Memory, random: PolicyRandom): Decided<Forecast, Memory>
  /** Corrects the forecast of the day by what is known of running shows. */
  revise?(forecast: Forecast, signals: SignalObservation): Forecast
}
