import { DAY, HOUR } from '../../kernel/index.ts'
import type { CompiledScenario } from '../../world/index.ts'
import type { RunState } from '../run-state.ts'

/**
 * Lead times with what the merchant knows of factories that stand still: the time until they work again comes on top.
 *
 * @param state - the run.
 * @param planned - days by SKU, from `plannedLeadTimeDays`.
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
