import { DAY, HOUR } from '../../kernel/index.ts'
import type { CompiledScenario } from '../../world/index.ts'
import type { RunState } from '../run-state.ts'

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

/**
 * Lead times with what the merchant knows of factories that stand still: the time until they work again comes on top.
 *
 * @param state - the run.
 * @param planned - days by SKU, from {@link plannedLeadTimeDays}.
 * @returns days by SKU.
 */
export function knownLeadTimeDays(
  { compiled, conditions, calendar }: RunState,
  planned: Float64Array,
): Float64Array {
  const { backAt } = conditions.seenBy('merchant')
  const { factory } = compiled.skus
  return planned.map((days, sku) => days + Math.max(0, backAt[factory[sku]] - calendar.now) / DAY)
}

/**
 * Days the merchant plans for a lot from a factory of the quick pool.
 *
 * @param factory - index of the factory.
 * @param units - size of the lot there.
 * @param reserved - preparation where capacity is reserved, ms.
 */
export function quickLeadTimeDays(
  compiled: CompiledScenario,
  factory: number,
  units: number,
  reserved?: number,
): number {
  const { setUp, unitsPerHour, lines, preparation: own } = compiled.scenario.network.factories[factory]
  const preparation = reserved ?? own
  const runHours = units / (unitsPerHour * compiled.scenario.scale * lines)
  return (preparation + setUp + runHours * HOUR + compiled.scenario.planning.transport) / DAY
}
