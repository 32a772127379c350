import type { Forecast, Forecaster } from './forecaster.ts'
import type { ShowSignals, SignalObservation } from './signal-observation.ts'

/** What is expected of a slot, given signals. */
export interface SlotCorrection {
  /** Volume / what would be expected without signals. */
  readonly ratio: number
  /** Standard deviation of the logarithm of volume. */
  readonly spread: number
}

/** Corrections of the slots of a show, in order; `undefined`: a slot is left as it is. */
export type ShowCorrection = (
  show: ShowSignals,
  observation: SignalObservation,
) => readonly (SlotCorrection | undefined)[]

/**
 * A forecast that corrects what another one says of shows, slot by slot, by what can be read of them.
 *
 * @param base - forecast it corrects, and of demand outside shows.
 * @param live - whether sales of a running show correct what is expected of it.
 * @param correctionOf - what signals say of a show.
 */
export function correctShows<Memory>(
  base: Forecaster<Memory>,
  live: boolean,
  correctionOf: ShowCorrection,
): Forecaster<Memory> {
  return {
    readsSignals: true,
    readsLive: live,
    start: (dailyMean) => base.start(dailyMean),
    decide: (observation, memory, random) => {
      const { decision, memory: next } = base.decide(observation, memory, random)
      return { decision: corrected(decision, observation.signals, correctionOf), memory: next }
    },
    revise: (forecast, signals) => corrected(forecast, signals, correctionOf),
  }
}

function corrected(
  forecast: Forecast,
  observation: SignalObservation | undefined,
  correctionOf: ShowCorrection,
): Forecast {
  if (observation === undefined) return forecast
  const { slots, shows } = observation
  const slotRatio = forecast.slotRatio?.slice() ?? new Float64Array(slots).fill(forecast.showRatio)
  const slotSpread = forecast.slotSpread?.slice() ?? new Float64Array(slots).fill(Number.NaN)
  for (const show of shows) {
    for (const [index, correction] of correctionOf(show, observation).entries()) {
      if (correction === undefined) continue
      slotRatio[show.firstSlot + index] = forecast.showRatio * correction.ratio
      slotSpread[show.firstSlot + index] = correction.spread
    }
  }
  return { ...forecast, slotRatio, slotSpread }
}
