import type { JudgedForecaster } from './judged-forecasts.ts'
import type { SimulatedShow } from './simulated-shows.ts'

/** Sums over the slots of a world; units, but for the counts. */
export interface WorldScores {
  /** Units wanted. */
  readonly wanted: number
  /** Differences between forecast and units wanted, without sign. */
  readonly errors: number
  /** Pinball losses, mean over the levels. */
  readonly pinball: number
  /** Shortage x critical ratio + surplus x (1 - critical ratio) of the quantile at the critical ratio. */
  readonly cost: number
  /** Slots whose units lie between the outermost quantiles. */
  readonly inside: number
  /** Slots. */
  readonly slots: number
}

/**
 * How well the shows of a world were foretold.
 *
 * @param forecaster - the forecast.
 * @param shows - of the world.
 * @param levels - probabilities of the quantiles that are judged, ascending.
 * @param criticalRatio - what a unit short costs / (that + what a unit too many costs).
 * @see Koenker & Bassett (1978), Econometrica 46(1), for the pinball loss; Snyder & Shen (2019), Fundamentals of Supply
 *   Chain Theory, 2nd ed., eq. (4.3), for the cost of a newsvendor: pinball loss at the critical ratio.
 */
export function scoresOf(
  forecaster: JudgedForecaster,
  shows: readonly SimulatedShow[],
  levels: readonly number[],
  criticalRatio: number,
): WorldScores {
  let [wanted, errors, pinball, cost, inside, slots] = [0, 0, 0, 0, 0, 0]
  for (const [index, forecasts] of forecaster.foretell(shows).entries()) {
    const { seen, volumes } = shows[index]
    for (const [slot, { ratio, quantile }] of forecasts.entries()) {
      const planned = seen.planned[slot]
      const units = volumes[slot]
      const lossAt = (level: number) => pinballLoss(level, units, planned * quantile(level))
      wanted += units
      errors += Math.abs(planned * ratio - units)
      pinball += levels.reduce((sum, level) => sum + lossAt(level), 0) / levels.length
      cost += lossAt(criticalRatio)
      const [low, high] = [levels[0], levels[levels.length - 1]].map((level) => planned * quantile(level))
      if (units >= low && units <= high) inside++
      slots++
    }
  }
  return { wanted, errors, pinball, cost, inside, slots }
}

/**
 * Loss that is least on the mean at the quantile of a probability.
 *
 * @param level - the probability, 0..1.
 * @param value - what came.
 * @param quantile - what was foretold.
 */
export function pinballLoss(level: number, value: number, quantile: number): number {
  return value >= quantile ? level * (value - quantile) : (1 - level) * (quantile - value)
}
