import { openSources } from '../../demand/index.ts'
import { Streams } from '../../kernel/index.ts'
import { drawOccurrences } from '../../shocks/index.ts'
import { type CompiledScenario, FEN } from '../../world/index.ts'
import type { OrderValues } from './order-values.ts'
import type { StockBound } from './stock-bound.ts'

/** Bounds on the profit of one replication, given its demand, CNY. */
export interface Bounds {
  /** No policy can do better, not even one that knows demand and has all the stock it wants everywhere. */
  readonly foresight: number
  /** No policy that does not know how shows turn out can do better on the mean; `null`: not proven for this scenario. */
  readonly stock: number | null
}

/**
 * Bounds on profit in one replication: the value of all orders that are worth serving, less what hosts are paid anyway.
 *
 * @param compiled - scenario.
 * @param values - of its orders.
 * @param stock - bound for shows whose stock must be there before they begin; `null`: there is none.
 * @param asked - seed, number of the replication, lot size.
 */
export function boundsOf(
  compiled: CompiledScenario,
  values: OrderValues,
  stock: StockBound | null,
  asked: { readonly seed: number; readonly replication: number; readonly lotSize: number },
): Bounds {
  const streams = new Streams(asked.seed, asked.replication)
  const { baskets, windowStart, windowEnd } = compiled
  const known = 1 - values.regretShare
  let foresight = 0
  let others = 0
  const occurrences = drawOccurrences(compiled, streams)
  for (const source of openSources(compiled, streams, occurrences, asked.lotSize)) {
    for (; source.nextAt < windowEnd; source.advance()) {
      source.draw()
      const { basket, zone, quantity, orders } = source
      if (basket < 0 || source.nextAt < windowStart) continue
      const value = Math.max(0, values.of(basket, zone, quantity, false))
      foresight += known * orders * value
      const slot = baskets.slot[basket]
      if (stock !== null && !(slot >= 0 && stock.isCovered[slot] === 1))
        others += known * orders * withStock(compiled, stock, basket, quantity, value)
    }
  }
  const fees = feesOf(compiled)
  return {
    foresight: foresight - fees,
    stock: stock === null ? null : others + stock.expected - fees,
  }
}

/**
 * Value of an order that is served from stock meant for the last show of its goods: at least what the units would earn
 * there, since they may be wanted there and missing.
 */
function withStock(
  { baskets }: CompiledScenario,
  { unitValue }: StockBound,
  basket: number,
  quantity: number,
  value: number,
): number {
  const first = baskets.lineStart[basket]
  const end = baskets.lineStart[basket + 1]
  let inLastShow = 0
  for (let line = first; line < end; line++)
    inLastShow += unitValue[baskets.lineSku[line]] * baskets.lineUnits[line] * quantity
  return end - first === 1 ? Math.max(value, inLastShow) : value + inLastShow
}

/** What hosts are paid for slots: no policy avoids it, CNY. */
function feesOf({ shows, windowStart, windowEnd }: CompiledScenario): number {
  return shows.fees.reduce((sum, fee, show) => {
    const isMeasured = shows.endsAt[show] >= windowStart && shows.endsAt[show] <= windowEnd
    return sum + (isMeasured ? fee / FEN : 0)
  }, 0)
}
