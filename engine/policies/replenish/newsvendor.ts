import { normalProbability } from '../../kernel/index.ts'
import { type BaseStockParameters, baseStock } from './base-stock.ts'
import type { MarginStep, Replenisher, ReplenishObservation } from './replenisher.ts'

/** How a show may turn out: with a probability, at a volume. */
export interface ShowOutcome {
  /** Probability, > 0; in sum they are taken for 1. */
  readonly share: number
  /** Volume; only the ratios to each other count, since their mean is taken for what is forecast. */
  readonly mean: number
}

/** Parameters of {@link newsvendor}. */
export interface NewsvendorParameters extends BaseStockParameters {
  /** How far the quantity for a show lies from `showFactor` (0) to the quantile (1). */
  readonly weight: number
  /** How a show may turn out. */
  readonly outcomes: readonly ShowOutcome[]
  /** Coefficient of variation around each outcome, >= 0. */
  readonly variation: number
  /** What a unit left over is worth / its cost, 0 to below 1. */
  readonly salvageShare: number
  /** What serving a buyer and taking goods back costs / what is fetched, 0 to 1. */
  readonly servingShare: number
}

/**
 * Base stock outside shows; for a show the newsvendor's quantity, the quantile of its possible volumes at the critical
 * ratio of each product, in place of one factor on the forecast. What would lose on every unit is not bought for it.
 * Where contracts of hosts let margins depend on units, it is bought up to the unit whose expected margin is zero.
 *
 * @param parameters - base stock, possible outcomes, what is left over and served for.
 * @see Snyder & Shen (2019), Fundamentals of Supply Chain Theory, 2nd ed., section 4.3.2, for the critical ratio.
 */
export function newsvendor(parameters: NewsvendorParameters): Replenisher<null> {
  const quantile = quantileOf(parameters)
  const plain = baseStock((dailyMean) => new Array(dailyMean.length).fill(parameters))
  return {
    ...plain,
    order: (seen, memory, random) => {
      const { decision } = plain.order(
        { ...seen, showUnits: bought(seen, parameters, quantile) },
        memory,
        random,
      )
      return { decision, memory }
    },
  }
}

/** Units for shows such that `showFactor` of them are what is wanted. */
function bought(
  { showUnits, showPrice, showMargins, unitCost }: ReplenishObservation,
  { weight, showFactor, salvageShare, servingShare }: NewsvendorParameters,
  quantile: (ratio: number) => number,
): Float64Array {
  return showUnits.map((units, sku) => {
    if (units === 0 || showPrice[sku] === 0 || showFactor === 0) return units
    const steps = showMargins?.[sku] ?? [{ from: 0, price: showPrice[sku], compensation: 0 }]
    const factor = factorFor(steps, units, ({ price, compensation }) => {
      const shortage = Math.max(0, price * (1 - servingShare) - unitCost[sku])
      const leftover = Math.max(0, unitCost[sku] * (1 - salvageShare) - compensation)
      return shortage === 0 ? 0 : quantile(shortage / (shortage + leftover))
    })
    return units * (1 + weight * (factor / showFactor - 1))
  })
}

/** The first unit that does not pay, / `units`: margins fall from step to step, so there is one. */
function factorFor(
  steps: readonly MarginStep[],
  units: number,
  quantileIn: (step: MarginStep) => number,
): number {
  let factor = 0
  for (const [index, step] of steps.entries()) {
    factor = Math.max(step.from / units, quantileIn(step))
    if (factor <= (steps[index + 1]?.from ?? Number.POSITIVE_INFINITY) / units) break
  }
  return factor
}

const STEPS = 60

/** Quantile of volume / forecast: a mixture of lognormal laws, by bisection. */
function quantileOf({ outcomes, variation }: NewsvendorParameters): (ratio: number) => number {
  const whole = outcomes.reduce((sum, { share }) => sum + share, 0)
  const mean = outcomes.reduce((sum, { share, mean: volume }) => sum + (share / whole) * volume, 0)
  const volumes = outcomes.map((outcome) => ({ share: outcome.share / whole, mean: outcome.mean / mean }))
  const spread = Math.sqrt(Math.log1p(variation ** 2))
  const atMost = (volume: number): number =>
    volumes.reduce((sum, outcome) => sum + outcome.share * lognormalAtMost(volume, outcome.mean, spread), 0)
  const largest = Math.max(...volumes.map((outcome) => outcome.mean)) * Math.exp(8 * spread)
  return (ratio) => {
    let [low, high] = [0, largest]
    for (let step = 0; step < STEPS; step++) {
      const middle = (low + high) / 2
      if (atMost(middle) < ratio) low = middle
      else high = middle
    }
    return high
  }
}

function lognormalAtMost(volume: number, mean: number, spread: number): number {
  if (volume <= 0) return 0
  if (spread === 0) return volume >= mean ? 1 : 0
  return normalProbability((Math.log(volume / mean) + spread ** 2 / 2) / spread)
}
