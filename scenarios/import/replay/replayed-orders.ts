import type { Replay, Zone } from '../../schema/index.ts'
import type { OrderHistory } from '../orders/index.ts'
import { DAY, type LocalDays } from './local-days.ts'
import { type RegionMatch, zoneOf } from './region-match.ts'
import type { Stretch } from './stretch.ts'

/** The orders of a stretch, and which products of the history they hold. */
export interface ReplayedOrders {
  /**
   * The orders, as a scenario holds them; their products are indices into `skus`. Prices may still be `NaN`.
   */
  readonly replay: Replay
  /** Index in the history of each product ordered in the stretch, best seller of the history first. */
  readonly skus: readonly number[]
}

/**
 * Cuts a stretch out of a history and counts its time from the first midnight.
 *
 * Times are wall clock times, so that 20:00 stays 20:00 in summer and in winter; the hour that comes twice in
 * autumn holds the orders of both.
 *
 * @param history - the orders.
 * @param days - the same by days.
 * @param stretch - the part to replay.
 * @param zones - zones of the scenario.
 * @param regions - zones of each region of the history.
 * @returns the orders.
 */
export function cutOrders(
  history: OrderHistory,
  days: LocalDays,
  stretch: Stretch,
  zones: readonly Zone[],
  regions: readonly RegionMatch[],
): ReplayedOrders {
  const start = (days.first + stretch.start) * DAY
  const end = start + (stretch.warmUp + stretch.window) * DAY
  const chosen = Int32Array.from(history.placedAt.keys())
    .filter((order) => (days.wall[order] as number) >= start && (days.wall[order] as number) < end)
    .sort((a, b) => (days.wall[a] as number) - (days.wall[b] as number) || a - b)
  const { baskets, basketIndex, skus } = keepBaskets(history, chosen)
  const placedAt = Float64Array.from(chosen, (order) => (days.wall[order] as number) - start)
  const replay: Replay = {
    source: history.source,
    baskets,
    placedAt,
    basket: Int32Array.from(chosen, (order) => basketIndex[history.basket[order] as number] as number),
    quantity: Int32Array.from(chosen, (order) => history.quantity[order] as number),
    zone: Int32Array.from(chosen, (order) =>
      zoneOf(regions[history.region[order] as number], zones, history.key[order] as number),
    ),
    // The time that passed until the order came back is real; only its start is a wall clock.
    reversedAt: Float64Array.from(
      chosen,
      (order, row) =>
        (placedAt[row] as number) +
        ((history.reversedAt[order] as number) - (history.placedAt[order] as number)),
    ),
  }
  return { replay, skus }
}

/** Baskets and products that do not occur in the stretch are dropped, and the others renumbered. */
function keepBaskets(
  history: OrderHistory,
  chosen: Int32Array,
): { baskets: Replay['baskets']; basketIndex: Int32Array; skus: number[] } {
  const used = new Uint8Array(history.baskets.length)
  for (const order of chosen) used[history.basket[order] as number] = 1
  const kept = history.baskets.filter((_, basket) => used[basket] === 1)
  const skus = [...new Set(kept.flatMap(({ lines }) => lines.map(({ sku }) => sku)))].sort((a, b) => a - b)
  const skuIndex = new Map(skus.map((sku, index) => [sku, index]))
  const baskets = kept.map(({ lines, price }) => ({
    lines: lines.map(({ sku, units }) => ({ sku: skuIndex.get(sku) as number, units })),
    price,
  }))
  let next = 0
  const basketIndex = Int32Array.from(used, (isUsed) => (isUsed === 1 ? next++ : -1))
  return { baskets, basketIndex, skus }
}
