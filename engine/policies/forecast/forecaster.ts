import type { Decided, PolicyRandom } from '../decided.ts'

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
}

/** What a forecast policy says. */
export interface Forecast {
  /** Mean units a day outside shows, by SKU. */
  readonly dailyMean: Float64Array
  /** Units expected in a show / units planned for it. */
  readonly showRatio: number
}

/** A forecast policy: pure, its memory is plain data handed back to it. */
export interface Forecaster<Memory> {
  /** Memory before the first look, from what is known of the past. */
  start(dailyMean: Float64Array): Memory
  /** Looks at what happened, and says what to expect. */
  decide(observation: ForecastObservation, memory: Memory, random: PolicyRandom): Decided<Forecast, Memory>
}
