/**
 * The order being placed: buyers fill it in, the marketplace reads it. One object for the whole run, so that placing
 * allocates nothing.
 */
export class OrderDraft {
  /** Time, ms. */
  at = 0
  /** Basket index. */
  basket = 0
  /** Zone index. */
  zone = 0
  /** Times each order holds the basket. */
  quantity = 1
  /** Price less usual price, ten-thousandths of the usual price. */
  priceChange = 0
  /** Number that later draws are keyed by. */
  luck = 0
  /** When its buyers change their mind, ms; `Infinity`: never. */
  changesMindAt: number = Number.POSITIVE_INFINITY
  /** First flags of its lots. */
  flags = 0
  /** Row of the divided order its parcels belong to, or -1. */
  parcelOf = -1
  /** Whether its buyers were sold goods that a platform listed, whatever is there. */
  isSold = false
  /** Lots made from this draft so far: each gets a luck of its own. */
  lots = 0
}
