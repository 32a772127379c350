import type { Category, Factory, Replay, Scenario, Sku } from '../../schema/index.ts'
import { medianOf } from '../median.ts'
import type { OrderedSku } from '../orders/index.ts'
import { DAY, findSurgeDays } from './local-days.ts'
import { skuIds } from './sku-id.ts'

/**
 * Makes the catalogue of a replay: what the order file does not tell is taken from the scenario it is laid
 * over.
 *
 * Price: median paid, or the median of the scenario. Cost: the scenario's median share of the price. Weight:
 * its median. Category: the one with most products that does not spoil. Factory: the standard one with least
 * work so far, best sellers first. Mean daily units: of the days replayed, surge days left out.
 *
 * @param base - the scenario.
 * @param products - products replayed.
 * @param replay - the orders of these products.
 * @param days - days replayed.
 * @returns one row a product, in the same order.
 */
export function makeSkus(
  base: Scenario,
  products: readonly OrderedSku[],
  replay: Replay,
  days: number,
): Sku[] {
  const { skus } = base.catalogue
  const basePrice = medianOf(skus.map(({ price }) => price))
  const costShare = medianOf(skus.map(({ price, unitCost }) => unitCost / price))
  const weight = medianOf(skus.map((sku) => sku.weight))
  const category = usualCategory(base)
  const ids = skuIds(products.map(({ code }) => code))
  const meanUnits = meanDailyUnits(replay, products.length, days)
  const factories = shareOut(meanUnits, base.network.factories)
  return products.map((product, index) => {
    const price = product.price > 0 ? product.price : basePrice
    return {
      id: ids[index] as string,
      category,
      price,
      unitCost: price * costShare,
      weight,
      // The scale multiplies what the catalogue says, but not the orders of a history: they are as many as
      // they were.
      meanDailyUnits: (meanUnits[index] as number) / base.scale,
      factory: factories[index] as string,
    }
  })
}

function usualCategory(base: Scenario): string {
  const counts = new Map(Object.keys(base.catalogue.categories).map((name) => [name, 0]))
  for (const { category } of base.catalogue.skus) counts.set(category, (counts.get(category) ?? 0) + 1)
  const ranked = [...counts].sort(([, a], [, b]) => b - a).map(([name]) => name)
  const keeps = (name: string): boolean =>
    (base.catalogue.categories[name] as Category).shelfLife === undefined
  return ranked.find(keeps) ?? (ranked[0] as string)
}

function meanDailyUnits(replay: Replay, skuCount: number, days: number): Float64Array {
  const sizes = replay.baskets.map(({ lines }) => lines.reduce((total, { units }) => total + units, 0))
  const dayOf = replay.placedAt.map((at) => Math.floor(at / DAY))
  const unitsByDay = new Float64Array(days)
  for (const [order, day] of dayOf.entries()) {
    const units = (sizes[replay.basket[order] as number] as number) * (replay.quantity[order] as number)
    unitsByDay[day] = (unitsByDay[day] as number) + units
  }
  const surgeDays = findSurgeDays(unitsByDay)
  const means = new Float64Array(skuCount)
  for (const [order, day] of dayOf.entries()) {
    if (surgeDays.has(day)) continue
    const quantity = replay.quantity[order] as number
    for (const { sku, units } of replay.baskets[replay.basket[order]].lines) {
      means[sku] = (means[sku] as number) + (units * quantity) / (days - surgeDays.size)
    }
  }
  return means
}

/**
 * Work is measured against what a factory can make, so that a small one is not given as much as a large one.
 */
function shareOut(meanUnits: Float64Array, factories: readonly Factory[]): string[] {
  const standard = factories.filter(({ kind }) => kind === 'standard')
  const places = (standard.length > 0 ? standard : factories).map(({ id, unitsPerHour, lines }) => ({
    id,
    capacity: unitsPerHour * lines,
    units: 0,
  }))
  const chosen = new Array<string>(meanUnits.length)
  for (const sku of [...meanUnits.keys()].sort(
    (a, b) => (meanUnits[b] as number) - (meanUnits[a] as number) || a - b,
  )) {
    const units = meanUnits[sku] as number
    const load = (place: (typeof places)[0]): number => (place.units + units) / place.capacity
    const best = places.reduce((least, place) => (load(place) < load(least) ? place : least))
    best.units += units
    chosen[sku] = best.id
  }
  return chosen
}
