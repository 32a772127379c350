import type { Replay, Scenario } from '../../schema/index.ts'
import { DAY } from './local-days.ts'

/**
 * Model scale at which the network of a scenario is as large for an order history as it is for its own demand:
 * the ratio of units a day, or of orders a day where that is larger, so that neither picking nor packing is short
 * merely because the history is larger than the scenario.
 *
 * @param base - the scenario.
 * @param replay - the orders.
 * @param days - days that are replayed, >= 1.
 * @returns a scale > 0.
 */
export function sizeForHistory(base: Scenario, replay: Replay, days: number): number {
  const sizes = replay.baskets.map(({ lines }) => lines.reduce((total, { units }) => total + units, 0))
  const units = replay.basket.reduce((sum, basket, order) => sum + sizes[basket] * replay.quantity[order], 0)
  const baseUnits = unitsPerDay(base)
  const baseOrders = baseUnits / meanQuantity(base.demand.quantities)
  const ratio = Math.max(units / days / baseUnits, replay.placedAt.length / days / baseOrders)
  return ratio > 0 && Number.isFinite(ratio) ? ratio : base.scale
}

/** Units a day that a scenario at scale 1 sells, its shows included. */
function unitsPerDay(base: Scenario): number {
  const meanOf = new Map(base.catalogue.skus.map(({ id, meanDailyUnits }) => [id, meanDailyUnits]))
  const ordinary = base.catalogue.skus.reduce((sum, { meanDailyUnits }) => sum + meanDailyUnits, 0)
  const inShows = base.demand.slots.reduce((sum, { sku, surge }) => sum + surge * (meanOf.get(sku) ?? 0), 0)
  return ordinary + inShows / ((base.horizon.warmUp + base.horizon.window) / DAY)
}

function meanQuantity(frequencies: readonly number[]): number {
  const total = frequencies.reduce((sum, frequency) => sum + frequency, 0)
  return frequencies.reduce((sum, frequency, index) => sum + frequency * (index + 1), 0) / total
}
