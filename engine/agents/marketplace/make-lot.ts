import type { RunState } from '../run-state.ts'

/**
 * A lot of orders equal to the draft, with a luck of its own.
 *
 * @param state - the run.
 * @param orders - orders in it, >= 1.
 * @param lines - set of the lines of the basket that it holds.
 * @param warehouse - index of the warehouse that sends it.
 * @param promisedAt - time of delivery that buyers are promised, ms.
 * @returns its row.
 */
export function makeLot(
  { draft, lots }: RunState,
  orders: number,
  lines: number,
  warehouse: number,
  promisedAt: number,
): number {
  const lot = lots.take(orders, warehouse)
  lots.setFlags(lot, draft.flags)
  lots.setBasket(lot, draft.basket)
  lots.setLines(lot, lines)
  lots.setQuantity(lot, draft.quantity)
  lots.setPriceChange(lot, draft.priceChange)
  lots.setZone(lot, draft.zone)
  lots.setWarehouse(lot, warehouse)
  lots.setLuck(lot, (draft.luck + Math.imul(draft.lots++, 0xc2b2ae35)) >>> 0)
  lots.setParcelOf(lot, draft.parcelOf)
  lots.setPlacedAt(lot, draft.at)
  lots.setPromisedAt(lot, promisedAt)
  return lot
}
