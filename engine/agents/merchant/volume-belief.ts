import { logLawOfProduct, logLawOfShows } from '../../demand/index.ts'
import type { CompiledScenario } from '../../world/index.ts'

/**
 * How sure a forecast of each slot is: shape of a gamma law of volume / plan, as wide as past shows have scattered.
 *
 * @param compiled - scenario.
 * @returns 1 / squared coefficient of variation, > 0, by slot.
 */
export function volumeShapes(compiled: CompiledScenario): Float64Array {
  const { variance } = logLawOfShows(compiled)
  return Float64Array.from(
    compiled.shows.slotSku,
    (_, slot) => 1 / Math.expm1(variance + logLawOfProduct(compiled, slot).variance),
  )
}

/**
 * Volume / plan after sales that are Poisson in it: mean of the gamma law given them (Gelman et al., Bayesian Data Analysis,
 * 3rd ed., eq. 2.15).
 *
 * @param shape - from {@link volumeShapes}.
 * @param forecast - volume / plan before them, >= 0.
 * @param came - how many were sold.
 * @param due - how many would have been as planned.
 */
export function believedRatio(shape: number, forecast: number, came: number, due: number): number {
  return (shape + came) / (shape / Math.max(Number.MIN_VALUE, forecast) + due)
}
