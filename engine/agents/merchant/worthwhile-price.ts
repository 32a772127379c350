import { type CompiledScenario, FEN } from '../../world/index.ts'

/**
 * The price of an offer at which selling more of it by a lower price earns nothing any more: at a constant elasticity
 * e / (e - 1) times what a unit costs the merchant that is sold rather than left over (Gallego & van Ryzin 1994, 2.3; the
 * rule of Amoroso and Robinson). Returned units are refunded and come back, but what it cost to serve them is gone.
 *
 * @param compiled - scenario.
 * @param slot - slot of the offer.
 * @param elasticity - of demand, > 0.
 * @returns share of the usual price in the show; infinite at an elasticity of 1 or less, where any lower price loses.
 */
export function worthwhilePrice(compiled: CompiledScenario, slot: number, elasticity: number): number {
  if (elasticity <= 1) return Number.POSITIVE_INFINITY
  const { shows, skus, baskets, scenario } = compiled
  const sku = shows.slotSku[slot]
  const basket = shows.slotBasket[slot]
  const line = baskets.lineStart[basket]
  const kept = Math.max(Number.MIN_VALUE, 1 - skus.returnShare[sku])
  const received = 1 - shows.commission[baskets.show[basket]] - scenario.money.platformFee
  const costs = leftoverValue(compiled, sku) + servingCost(compiled, sku) / kept
  const price = baskets.linePrice[line] / baskets.lineUnits[line] / FEN
  return ((elasticity / (elasticity - 1)) * costs) / (price * received)
}

/** What a unit is worth that is left over, CNY: its cost while it stays on sale, what it is marked down to afterwards. */
function leftoverValue({ skus, scenario }: CompiledScenario, sku: number): number {
  const stays = skus.saleEnds[sku] === Number.POSITIVE_INFINITY
  return (skus.unitCost[sku] / FEN) * (stays ? 1 : scenario.money.leftover.valueShare)
}

/** What it costs to send a unit to a core city, and to take it back as often as that happens, by the tariffs, CNY. */
function servingCost({ skus, scenario }: CompiledScenario, sku: number): number {
  const { money, network } = scenario
  const carriage = network.lastMile.pricePerParcel.core + skus.weight[sku] * network.lineHaul.pricePerKilogram
  const back = money.collectionPerParcel + money.unpackPerParcel + money.inspectionPerUnit
  const out = money.packagingPerParcel + money.insurancePerParcel + money.handlingPerUnit + carriage
  return out + skus.returnShare[sku] * back
}
