/** How an accepted order can end. */
export const OUTCOME = {
  /** handed over to its buyer */
  delivered: 0,
  /** refused at the door */
  refused: 1,
  /** cancelled by its buyer before the first scan */
  cancelled: 2,
  /** its goods never came */
  lost: 3,
} as const

/** Number in {@link OUTCOME}. */
export type Outcome = (typeof OUTCOME)[keyof typeof OUTCOME]

/** How accepted orders ended, over the whole run. Each ends in exactly one way, or is open. */
export class OrderBook {
  /** Orders accepted. */
  accepted = 0
  /** Orders delivered. */
  delivered = 0
  /** Orders cancelled by the buyer. */
  cancelled = 0
  /** Orders whose goods never came. */
  lost = 0
  /** Orders refused at the door. */
  refused = 0

  /** Orders have ended. */
  end(outcome: Outcome, orders: number): void {
    if (outcome === OUTCOME.delivered) this.delivered += orders
    else if (outcome === OUTCOME.refused) this.refused += orders
    else if (outcome === OUTCOME.cancelled) this.cancelled += orders
    else this.lost += orders
  }

  /** Orders accepted and not ended. */
  open(): number {
    return this.accepted - this.delivered - this.cancelled - this.lost - this.refused
  }
}
