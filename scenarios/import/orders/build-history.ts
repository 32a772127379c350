import { OrderComposer, type OrderPiece } from './compose-orders.ts'
import { groupOrders, type OrderGroups } from './group-orders.ts'
import { matchReversals, type Reversals } from './match-reversals.ts'
import type { OrderHistory } from './order-history.ts'
import type { OrderRows } from './order-rows.ts'
import { rankSkus, type SkuRanking } from './rank-skus.ts'
import type { ReadTimes } from './time-column.ts'
import { sortByTime } from './time-order.ts'

/** What is told to {@link buildHistory} besides the rows. */
export interface HistoryOptions {
  /** Name of the file. */
  readonly source: string
  /** Time zone of the history, IANA name. */
  readonly timeZone: string
  /** How many orders become of one, > 0. */
  readonly scale: number
  /** Products to keep at most. */
  readonly skus: number
}

/** A history and what was found on the way. */
export interface BuiltHistory {
  /** The orders. */
  readonly history: OrderHistory
  /** Rows by time, those without one left out. */
  readonly sequence: Int32Array
  /** How rows were put together. */
  readonly groups: OrderGroups
  /** What negative rows took back. */
  readonly reversals: Reversals
  /** Which products were kept. */
  readonly ranking: SkuRanking
  /** Orders split because they had more than eight products. */
  readonly splitBySize: number
  /** Orders split because a part of them came back. */
  readonly splitByReversal: number
}

/** A row marked as returned without a time came back this long after it was ordered: the usual seven days. */
const RETURN_DELAY = 7 * 86_400_000

/**
 * Makes a history of the rows of a file.
 *
 * @param rows - the file.
 * @param times - times of its rows.
 * @param returnTimes - times at which they came back.
 * @param options - the rest.
 * @returns the history; empty if no row is an order.
 */
export function buildHistory(
  rows: OrderRows,
  times: ReadTimes,
  returnTimes: ReadTimes,
  options: HistoryOptions,
): BuiltHistory {
  const sequence = sortByTime(times.instants, rows.units.values())
  const groups = groupOrders(rows, times.instants, sequence)
  const reversals = matchReversals(rows, times.instants, sequence)
  const ranking = rankSkus(rows, sequence, options.skus)
  const composer = new OrderComposer(options.scale)
  const piecesOf = pieceReader(rows, times, returnTimes, reversals, ranking)
  for (const [order, members] of rowsByOrder(groups, sequence)) {
    const frame = {
      placedAt: groups.placedAt[order] as number,
      region: groups.region[order] as number,
      key: groups.key[order] as number,
    }
    composer.add(frame, members.flatMap(piecesOf))
  }
  const history = {
    source: options.source,
    timeZone: options.timeZone,
    skus: ranking.kept,
    regions: rows.regions.texts,
    baskets: composer.baskets,
    placedAt: composer.placedAt.values(),
    basket: composer.basket.values(),
    quantity: composer.quantity.values(),
    region: composer.region.values(),
    reversedAt: composer.reversedAt.values(),
    key: composer.key.values(),
  }
  const { splitBySize, splitByReversal } = composer
  return { history, sequence, groups, reversals, ranking, splitBySize, splitByReversal }
}

/**
 * The rows of each order, order by order: sorted by counting, so that no list lives longer than its order.
 */
function* rowsByOrder(groups: OrderGroups, sequence: Int32Array): Generator<[order: number, rows: number[]]> {
  const ends = new Int32Array(groups.placedAt.length + 1)
  const ordered = sequence.filter((row) => (groups.orderOf[row] as number) >= 0)
  for (const row of ordered) {
    const next = (groups.orderOf[row] as number) + 1
    ends[next] = (ends[next] as number) + 1
  }
  for (let order = 1; order < ends.length; order++)
    ends[order] = (ends[order] as number) + (ends[order - 1] as number)
  const place = ends.slice()
  const sorted = new Int32Array(ordered.length)
  for (const row of ordered) {
    const order = groups.orderOf[row] as number
    sorted[place[order] as number] = row
    place[order] = (place[order] as number) + 1
  }
  for (let order = 0; order + 1 < ends.length; order++) {
    yield [order, [...sorted.subarray(ends[order], ends[order + 1])]]
  }
}

/**
 * The parts of a row: what was kept, and what came back at which time; nothing if its product is left out.
 */
function pieceReader(
  rows: OrderRows,
  times: ReadTimes,
  returnTimes: ReadTimes,
  reversals: Reversals,
  ranking: SkuRanking,
): (row: number) => OrderPiece[] {
  const [skus, prices, returned] = [rows.sku.values(), rows.price.values(), rows.returned.values()]
  const tells = reversals.cancelled > 0 || rows.map.columns.returned >= 0
  const reversedAt = (row: number): number => {
    const placed = times.instants[row] as number
    const told = returnTimes.instants[row] as number
    if (!Number.isNaN(told)) return Math.max(told, placed)
    if (returned[row] === 1) return placed + RETURN_DELAY
    return tells ? Number.POSITIVE_INFINITY : Number.NaN
  }
  return (row) => {
    const sku = ranking.rank[skus[row] as number] as number
    if (sku < 0) return []
    const known = prices[row] as number
    const price = Number.isNaN(known) ? (ranking.kept[sku] as { price: number }).price : known
    const pieces = (reversals.parts.get(row) ?? []).map(({ units, at }) => ({
      sku,
      units,
      price,
      reversedAt: at,
    }))
    const kept = reversals.remaining[row] as number
    if (kept > 0) pieces.push({ sku, units: kept, price, reversedAt: reversedAt(row) })
    return pieces
  }
}
