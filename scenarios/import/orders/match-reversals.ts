import type { OrderRows } from './order-rows.ts'

/** Part of an ordered row that came back later on. */
export interface ReversedPart {
  /** Units that came back. */
  readonly units: number
  /** When, ms since 1970 UTC. */
  readonly at: number
}

/** How many rows with negative quantities there are, and what became of them. */
export interface ReversalCounts {
  /** Rows with a negative quantity. */
  readonly cancelled: number
  /** Of these, rows whose order was found. */
  readonly matched: number
  /** Of these, rows whose order was not found. */
  readonly unmatched: number
}

/** What the rows with negative quantities took back. */
export interface Reversals extends ReversalCounts {
  /** Parts of each ordered row that came back, by row. */
  readonly parts: ReadonlyMap<number, readonly ReversedPart[]>
  /** Units of each row that were not taken back. */
  readonly remaining: Int32Array
  /** Of the rows not found, those that refund nothing: corrections of the stock book. */
  readonly corrections: number
}

/**
 * How far back an order is looked for among those of one product and buyer, so that odd files do not take
 * hours.
 */
const SEARCH_DEPTH = 10_000

/**
 * Finds the order that each row with a negative quantity takes back.
 *
 * It is an earlier row of the same product and the same buyer, or of the same region where no buyer is named:
 * the latest one with the same quantity, otherwise the latest of which at least as many units are left. A
 * negative row at price 0 refunds nothing and takes nothing back, unless all of them are without a price.
 *
 * @param rows - the file.
 * @param instants - time of each row.
 * @param sequence - rows by time.
 * @returns the parts taken back.
 */
export function matchReversals(rows: OrderRows, instants: Float64Array, sequence: Int32Array): Reversals {
  const [units, prices] = [rows.units.values(), rows.price.values()]
  const negative = sequence.filter((row) => (units[row] as number) < 0)
  const keyOf = partyKeys(rows, negative)
  const open = new Map<number, number[]>()
  for (const row of negative) open.set(keyOf(row), [])
  const refundsShown = negative.some((row) => (prices[row] as number) > 0)
  const parts = new Map<number, ReversedPart[]>()
  const remaining = Int32Array.from(units, (value) => Math.max(value, 0))
  let [matched, corrections] = [0, 0]
  for (const row of sequence) {
    if ((units[row] as number) > 0) {
      open.get(keyOf(row))?.push(row)
      continue
    }
    if (refundsShown && prices[row] === 0) {
      corrections++
      continue
    }
    const taken = -(units[row] as number)
    const found = findOrdered(open.get(keyOf(row)) as number[], taken, units, remaining)
    if (found === undefined) continue
    matched++
    remaining[found] = (remaining[found] as number) - taken
    parts.set(found, [...(parts.get(found) ?? []), { units: taken, at: instants[row] as number }])
  }
  const cancelled = negative.length
  return { parts, remaining, cancelled, matched, unmatched: cancelled - matched, corrections }
}

/**
 * Numbers the pairs of product and party. The party is the buyer, or the region for those who are not named;
 * what no negative row names cannot be matched by, and is not looked at.
 */
function partyKeys(rows: OrderRows, negative: Int32Array): (row: number) => number {
  const [skus, customers, regions] = [rows.sku.values(), rows.customer.values(), rows.region.values()]
  const byCustomer = negative.some((row) => (customers[row] as number) >= 0)
  const byRegion = negative.some((row) => (regions[row] as number) >= 0)
  const parties = rows.customers.size + rows.regions.size + 1
  return (row) => {
    const customer = byCustomer ? (customers[row] as number) : -1
    const region = byRegion ? (regions[row] as number) : -1
    const party = customer >= 0 ? customer : region >= 0 ? rows.customers.size + region : parties - 1
    return (skus[row] as number) * parties + party
  }
}

function findOrdered(
  open: number[],
  taken: number,
  units: Int32Array,
  remaining: Int32Array,
): number | undefined {
  while (open.length > 0 && remaining[open.at(-1) as number] === 0) open.pop()
  const last = Math.max(0, open.length - SEARCH_DEPTH)
  let enough: number | undefined
  for (let index = open.length - 1; index >= last; index--) {
    const row = open[index] as number
    if (units[row] === taken && remaining[row] === taken) return row
    if (enough === undefined && (remaining[row] as number) >= taken) enough = row
  }
  return enough
}
