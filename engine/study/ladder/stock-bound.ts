import { lognormalDemand, mixtureDemand, newsvendorCost, newsvendorLevel } from '../../theory/index.ts'
import { type CompiledScenario, FEN } from '../../world/index.ts'
import { arrivesAfterShows, type OrderValues } from './order-values.ts'

/** What the last show of a product can earn on the mean, if its stock must be there before the show begins. */
export interface StockBound {
  /** 1: the slot is the last chance to sell its product. */
  readonly isCovered: Uint8Array
  /** Value of a unit in that slot by SKU, CNY, >= 0: what a unit sold otherwise may have been withheld from. */
  readonly unitValue: Float64Array
  /** Most that all of them earn on the mean, CNY. */
  readonly expected: number
}

/**
 * The newsvendor bound. A product that goes off sale with a show has to be there before the show turns out as it does,
 * where nothing can be made and brought while it runs and nobody waits. Its quantity then depends on nothing that tells how
 * the show will turn out, and no policy earns more on it than the newsvendor's quantity does, were there a single
 * warehouse and no limit to what can be made.
 *
 * @param compiled - scenario.
 * @param values - of its orders.
 * @returns `null` where that is not so: shocks, signals that tell how a show will turn out, buyers who wait, or goods that can be made and brought in time.
 */
export function stockBound(compiled: CompiledScenario, values: OrderValues): StockBound | null {
  const { scenario, shows, windowStart, windowEnd } = compiled
  if (
    compiled.shocks.length > 0 ||
    scenario.signals !== undefined ||
    scenario.waiting.allowed ||
    !arrivesAfterShows(compiled)
  )
    return null
  const isCovered = new Uint8Array(shows.slots)
  const unitValue = new Float64Array(compiled.skus.count)
  const last = lastChances(compiled)
  let expected = 0
  for (let show = 0; show < shows.count; show++) {
    if (shows.startsAt[show] < windowStart || shows.endsAt[show] > windowEnd) continue
    for (let slot = shows.slotStart[show]; slot < shows.slotStart[show + 1]; slot++) {
      if (last[shows.slotSku[slot]] !== slot) continue
      isCovered[slot] = 1
      unitValue[shows.slotSku[slot]] = Math.max(0, bestUnitValue(compiled, values, slot))
      expected += newsvendorProfit(compiled, slot, unitValue[shows.slotSku[slot]], 1 - values.regretShare)
    }
  }
  return { isCovered, unitValue, expected }
}

/**
 * The slot that is the last chance to sell each product: its show ends the sale, no other slot of the show has it, and
 * no offer of several goods. -1: there is none.
 */
function lastChances({ shows, skus, baskets }: CompiledScenario): Int32Array {
  const last = new Int32Array(skus.count).fill(-1)
  for (let show = 0; show < shows.count; show++) {
    const times = new Map<number, number>()
    for (let slot = shows.slotStart[show]; slot < shows.slotStart[show + 1]; slot++) {
      const basket = shows.slotBasket[slot]
      const lines = baskets.lineStart[basket + 1] - baskets.lineStart[basket]
      for (let line = baskets.lineStart[basket]; line < baskets.lineStart[basket + 1]; line++) {
        const sku = baskets.lineSku[line]
        times.set(sku, (times.get(sku) ?? 0) + (lines === 1 ? 1 : 2))
        if (skus.saleEnds[sku] === shows.endsAt[show]) last[sku] = slot
      }
    }
    for (const [sku, count] of times) {
      if (count > 1 && last[sku] >= shows.slotStart[show]) last[sku] = -1
    }
  }
  return last
}

/** Most that a slot earns on the mean, CNY, where a unit sold earns `shortage` and only some buyers keep to their order. */
function newsvendorProfit(
  compiled: CompiledScenario,
  slot: number,
  shortage: number,
  keptShare: number,
): number {
  const { shows, skus, scenario } = compiled
  const sku = shows.slotSku[slot]
  const wanted = shows.slotPlannedUnits[slot] * keptShare
  if (shortage === 0 || wanted === 0) return 0
  const holding = (skus.unitCost[sku] / FEN) * (1 - scenario.money.leftover.valueShare)
  const law = volumeLaw(compiled, slot, wanted)
  if (holding === 0) return shortage * law.mean
  const costs = { holding, shortage }
  return shortage * law.mean - newsvendorCost(law, newsvendorLevel(law, costs), costs)
}

/** Value of a unit in the order in which it is worth most, CNY. */
function bestUnitValue(
  { shows, network, baskets, scenario }: CompiledScenario,
  values: OrderValues,
  slot: number,
): number {
  const basket = shows.slotBasket[slot]
  const perCopy = baskets.lineUnits[baskets.lineStart[basket]]
  let best = Number.NEGATIVE_INFINITY
  for (let zone = 0; zone < network.zones; zone++) {
    for (let quantity = 1; quantity <= scenario.demand.quantities.length; quantity++) {
      best = Math.max(best, values.of(basket, zone, quantity, true) / (perCopy * quantity))
    }
  }
  return best
}

/** How many units are wanted: a mixture of outcomes, each lognormal; single orders scatter around it besides. */
function volumeLaw({ shows, skus, scenario }: CompiledScenario, slot: number, wanted: number) {
  const { mixture, showVariation, skuVariation } = scenario.demand.volume
  const merchant = Object.values(scenario.catalogue.merchants ?? {})[skus.merchant[shows.slotSku[slot]]]
  const variance = Math.log1p(showVariation ** 2) + Math.log1p((merchant?.skuVariation ?? skuVariation) ** 2)
  const spread = Math.max(1e-6, Math.sqrt(variance))
  const whole = mixture.reduce((sum, { share }) => sum + share, 0)
  const mean = mixture.reduce((sum, part) => sum + (part.share / whole) * part.mean, 0)
  return mixtureDemand(
    mixture
      .filter((part) => part.share > 0 && part.mean > 0)
      .map((part) => ({
        probability: part.share / whole,
        law: lognormalDemand(Math.log((wanted * part.mean) / mean) - spread ** 2 / 2, spread),
      })),
  )
}
