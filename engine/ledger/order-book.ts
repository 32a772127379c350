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

  /** Orders accepted and not ended. */
  open(): number {
    return this.accepted - this.delivered - this.cancelled - this.lost - this.refused
  }
}
