import type { Forecast, Forecaster } from '../forecaster.ts'
import type { SignalObservation } from '../signal-observation.ts'
import { showFeatures } from './show-features.ts'
import type { VolumeLearner } from './volume-law.ts'

/** Parameters of {@link learnedForecast}. */
export interface LearnedForecastParameters {
  /** Whether sales of a running show correct what is expected of it. */
  readonly live: boolean
}

/**
 * Corrects a forecast of shows by what a learner makes of signals and plan. Nothing is learned in a run: the weights are
 * those of the training.
 *
 * @param base - forecast it corrects, and of demand outside shows.
 * @param learner - tells the law of a slot.
 * @param parameters - what it reads.
 */
export function learnedForecast<Memory>(
  base: Forecaster<Memory>,
  learner: VolumeLearner,
  { live }: LearnedForecastParameters,
): Forecaster<Memory> {
  return {
    readsSignals: true,
    readsLive: live,
    start: (dailyMean) => base.start(dailyMean),
    decide: (observation, memory, random) => {
      const { decision, memory: next } = base.decide(observation, memory, random)
      return { decision: corrected(decision, observation.signals, learner), memory: next }
    },
    revise: (forecast, signals) => corrected(forecast, signals, learner),
  }
}

function corrected(
  forecast: Forecast,
  observation: SignalObservation | undefined,
  learner: VolumeLearner,
): Forecast {
  if (observation === undefined) return forecast
  const { slots, shows } = observation
  const slotRatio = forecast.slotRatio?.slice() ?? new Float64Array(slots).fill(forecast.showRatio)
  const slotSpread = forecast.slotSpread?.slice() ?? new Float64Array(slots).fill(Number.NaN)
  for (const show of shows) {
    for (const [index, features] of showFeatures(show, observation).entries()) {
      const { ratio, spread } = learner(features)
      slotRatio[show.firstSlot + index] = forecast.showRatio * ratio
      slotSpread[show.firstSlot + index] = spread
    }
  }
  return { ...forecast, slotRatio, slotSpread }
}
