import type { Basket } from './basket-table.ts'
import type { OrderedSku } from './rank-skus.ts'

/**
 * The orders of a file, before they are laid over a scenario: columns of equal length, sorted by time.
 * An order is one row, unless it was split because it had many products or came back in parts.
 */
export interface OrderHistory {
  /** Name of the file, without its folder. */
  readonly source: string
  /** Time zone in which days begin, IANA name. */
  readonly timeZone: string
  /** Products, best selling first. */
  readonly skus: readonly OrderedSku[]
  /** Names of the regions. */
  readonly regions: readonly string[]
  /** Different baskets; their products are indices into `skus`. */
  readonly baskets: readonly Basket[]
  /** Milliseconds since 1970 UTC, ascending. */
  readonly placedAt: Float64Array
  /** Index into `baskets`. */
  readonly basket: Int32Array
  /** How many times the basket is in the order, >= 1. */
  readonly quantity: Int32Array
  /** Index into `regions`; -1: not known. */
  readonly region: Int32Array
  /** When it came back, ms since 1970 UTC, >= `placedAt`; `Infinity`: kept; `NaN`: the file does not tell. */
  readonly reversedAt: Float64Array
  /** Hash of the order number, for what is drawn for an order. */
  readonly key: Float64Array
}
