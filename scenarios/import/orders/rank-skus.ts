import { medianOf } from '../median.ts'
import type { OrderRows } from './order-rows.ts'

/** A product met in an order file. */
export interface OrderedSku {
  /** Its code as it stands in the file. */
  readonly code: string
  /** Units ordered in the whole file, before anything came back. */
  readonly units: number
  /**
   * Median price of one unit over the rows that were paid for, currency of the file; `NaN` if there are none.
   */
  readonly price: number
}

/** The products that are kept, and what is left out. */
export interface SkuRanking {
  /** Products kept, best selling first. */
  readonly kept: readonly OrderedSku[]
  /** Place of each product of the file in `kept`; -1: left out. */
  readonly rank: Int32Array
  /** Products ordered at least once. */
  readonly ordered: number
  /** What the products left out amount to. */
  readonly leftOut: LeftOut
}

/** Products beyond the best sellers, which are not in the history. */
export interface LeftOut {
  /** How many products. */
  readonly skus: number
  /** Units ordered of them. */
  readonly units: number
}

/**
 * Ranks the products of a file by units ordered and keeps the best.
 *
 * @param rows - the file.
 * @param sequence - rows that count.
 * @param most - products to keep at most, >= 1.
 * @returns the ranking; equal sellers stand in the order of the file.
 */
export function rankSkus(rows: OrderRows, sequence: Int32Array, most: number): SkuRanking {
  const [units, skus] = [rows.units.values(), rows.sku.values()]
  const ordered = sequence.filter((row) => (units[row] as number) > 0)
  const sold = new Float64Array(rows.skus.size)
  for (const row of ordered)
    sold[skus[row] as number] = (sold[skus[row] as number] as number) + (units[row] as number)
  const ranked = [...sold.keys()]
    .filter((sku) => (sold[sku] as number) > 0)
    .sort((a, b) => (sold[b] as number) - (sold[a] as number) || a - b)
  const rank = new Int32Array(rows.skus.size).fill(-1)
  for (const [place, sku] of ranked.slice(0, most).entries()) rank[sku] = place
  const prices = pricesBySku(rows, ordered)
  const kept = ranked.slice(0, most).map((sku) => ({
    code: rows.skus.texts[sku] as string,
    units: sold[sku] as number,
    price: medianOf(prices(sku)),
  }))
  const leftOut = ranked.slice(most)
  const leftOutUnits = leftOut.reduce((total, sku) => total + (sold[sku] as number), 0)
  return { kept, rank, ordered: ranked.length, leftOut: { skus: leftOut.length, units: leftOutUnits } }
}

/** Prices above 0 of each product: a gift says nothing about what the product costs. */
function pricesBySku(rows: OrderRows, ordered: Int32Array): (sku: number) => Float64Array {
  const [skus, prices] = [rows.sku.values(), rows.price.values()]
  const paid = ordered.filter((row) => (prices[row] as number) > 0)
  const ends = new Int32Array(rows.skus.size + 1)
  for (const row of paid) ends[(skus[row] as number) + 1] = (ends[(skus[row] as number) + 1] as number) + 1
  for (let sku = 1; sku < ends.length; sku++) ends[sku] = (ends[sku] as number) + (ends[sku - 1] as number)
  const next = ends.slice()
  const grouped = new Float64Array(paid.length)
  for (const row of paid) {
    const sku = skus[row] as number
    const place = next[sku] as number
    next[sku] = place + 1
    grouped[place] = prices[row] as number
  }
  return (sku) => grouped.subarray(ends[sku], ends[sku + 1])
}
