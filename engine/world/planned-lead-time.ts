import { DAY, HOUR } from '../kernel/index.ts'
import type { CompiledScenario } from './compiled-scenario.ts'

const REVIEW_DAYS = 1

/**
 * Days the merchant plans from an order until its goods can be sold: preparation, set-up and the run of its largest
 * show lot at the standard factory, then transport and review.
 *
 * @returns days by SKU.
 */
export function plannedLeadTimeDays(compiled: CompiledScenario): Float64Array {
  const { skus, shows, scenario } = compiled
  const largest = new Float64Array(skus.count)
  for (let slot = 0; slot < shows.slots; slot++) {
    const sku = shows.slotSku[slot]
    largest[sku] = Math.max(largest[sku], shows.slotPlannedUnits[slot])
  }
  return largest.map((units, sku) => {
    const factory = scenario.network.factories[skus.factory[sku]]
    const runHours = units / (factory.unitsPerHour * scenario.scale * factory.lines)
    return (
      (factory.preparation + factory.setUp + runHours * HOUR + scenario.planning.transport) / DAY +
      REVIEW_DAYS
    )
  })
}
