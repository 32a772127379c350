import type { Scenario } from '../../scenarios/index.ts'
import { DAY } from '../kernel/index.ts'
import type { OrderedShow } from './compile-shows.ts'
import type { CompiledBaskets, CompiledSkus } from './compiled-scenario.ts'

/** Fen in one CNY. */
export const FEN = 100

/**
 * Dense SKU table of a scenario.
 *
 * @param scenario - checked scenario.
 * @param shows - shows in compiled order.
 */
export function compileSkus(scenario: Scenario, shows: readonly OrderedShow[]): CompiledSkus {
  const { skus, categories, merchants = {} } = scenario.catalogue
  const showOf = new Map(shows.map((show) => [show.row.id, show]))
  const kinds = Object.keys(merchants)
  const factoryIndex = new Map(scenario.network.factories.map((factory, index) => [factory.id, index]))
  const number = (value: (sku: (typeof skus)[number]) => number) => Float64Array.from(skus, value)
  const shelfLifeDays = Int32Array.from(skus, (sku) =>
    Math.floor((categories[sku.category].shelfLife ?? 0) / DAY),
  )
  const freshRow = new Int32Array(skus.length).fill(-1)
  let freshCount = 0
  for (const [index, days] of shelfLifeDays.entries()) if (days > 0) freshRow[index] = freshCount++
  return Object.freeze({
    count: skus.length,
    ids: skus.map((sku) => sku.id),
    price: number((sku) => Math.round(sku.price * FEN)),
    unitCost: number((sku) => Math.round(sku.unitCost * FEN)),
    weight: number((sku) => sku.weight),
    meanDailyUnits: number((sku) => sku.meanDailyUnits * scenario.scale),
    factory: Int32Array.from(skus, (sku) => factoryIndex.get(sku.factory) as number),
    returnShare: number((sku) => categories[sku.category].returnShare),
    intactShare: number((sku) => categories[sku.category].grades.intact),
    flawedShare: number((sku) => categories[sku.category].grades.flawed),
    downgradeValueShare: number((sku) => categories[sku.category].downgradeValueShare),
    shelfLifeDays,
    freshRow,
    saleStarts: number(
      (sku) => showOf.get(sku.saleStartsWithShow ?? '')?.startsAt ?? Number.NEGATIVE_INFINITY,
    ),
    saleEnds: number((sku) => showOf.get(sku.saleEndsWithShow ?? '')?.endsAt ?? Number.POSITIVE_INFINITY),
    merchantKinds: Object.freeze(kinds),
    merchant: Int32Array.from(skus, (sku) => kinds.indexOf(sku.merchant ?? '')),
  })
}

interface Line {
  readonly sku: number
  readonly units: number
  readonly price: number
  readonly isGift: boolean
}

interface Basket {
  readonly lines: readonly Line[]
  readonly show: number
  readonly slot: number
}

/**
 * Every basket that can be ordered: each SKU alone, each with its companion, each slot's offer, each basket of a
 * replayed history; in this order.
 *
 * @param scenario - checked scenario; `slots` must already be in compiled order.
 * @param skus - its SKU table.
 * @param slots - slots in compiled order, with the show each belongs to.
 */
export function compileBaskets(
  scenario: Scenario,
  skus: CompiledSkus,
  slots: readonly { row: Scenario['demand']['slots'][number]; show: number }[],
): CompiledBaskets {
  const indexOf = new Map(skus.ids.map((id, index) => [id, index]))
  const line = (sku: number, priceShare = 1, isGift = false, units = 1): Line => ({
    sku,
    units,
    price: isGift ? 0 : Math.round(skus.price[sku] * priceShare * units),
    isGift,
  })
  const baskets: Basket[] = skus.ids.map((_, sku) => ({ lines: [line(sku)], show: -1, slot: -1 }))
  const companionOf = new Int32Array(skus.count)
  for (const [sku, row] of scenario.catalogue.skus.entries()) {
    const companion = indexOf.get(row.companion ?? '')
    companionOf[sku] = companion === undefined ? sku : baskets.length
    if (companion !== undefined) baskets.push({ lines: [line(sku), line(companion)], show: -1, slot: -1 })
  }
  for (const [slot, { row, show }] of slots.entries()) {
    const lines = [line(indexOf.get(row.sku) as number, row.priceShare)]
    const second = indexOf.get(row.with ?? '')
    if (second !== undefined) lines.push(line(second, row.priceShare, row.withRole === 'gift'))
    baskets.push({ lines, show, slot })
  }
  const firstReplay = baskets.length
  for (const basket of scenario.demand.replay?.baskets ?? []) {
    const listPrice = basket.lines.reduce((sum, { sku, units }) => sum + skus.price[sku] * units, 0)
    const priceShare = listPrice > 0 ? (basket.price * FEN) / listPrice : 0
    const lines = basket.lines.map(({ sku, units }) => line(sku, priceShare, false, units))
    baskets.push({ lines, show: -1, slot: -1 })
  }
  return flatten(baskets, skus.count, companionOf, firstReplay)
}

function flatten(
  baskets: readonly Basket[],
  skuCount: number,
  companionOf: Int32Array,
  firstReplay: number,
): CompiledBaskets {
  const lines = baskets.flatMap((basket) => basket.lines)
  const lineStart = new Int32Array(baskets.length + 1)
  for (const [index, basket] of baskets.entries())
    lineStart[index + 1] = lineStart[index] + basket.lines.length
  return Object.freeze({
    count: baskets.length,
    lineStart,
    lineSku: Int32Array.from(lines, (line) => line.sku),
    lineUnits: Int32Array.from(lines, (line) => line.units),
    linePrice: Float64Array.from(lines, (line) => line.price),
    lineIsGift: Uint8Array.from(lines, (line) => (line.isGift ? 1 : 0)),
    show: Int32Array.from(baskets, (basket) => basket.show),
    slot: Int32Array.from(baskets, (basket) => basket.slot),
    plainOf: Int32Array.from({ length: skuCount }, (_, sku) => sku),
    companionOf,
    firstReplay,
  })
}
