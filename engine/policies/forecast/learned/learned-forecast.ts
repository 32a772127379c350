import { correctShows } from '../correct-shows.ts'
import type { Forecaster } from '../forecaster.ts'
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
  return correctShows(base, live, (show, observation) => showFeatures(show, observation).map(learner))
}
