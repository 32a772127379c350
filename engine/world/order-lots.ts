import { Links } from '../kernel/index.ts'

/** Where a lot is. Every change goes through the ledger. */
export const LOT = {
  free: 0,
  waiting: 1,
  allocated: 2,
  waved: 3,
  packed: 4,
  shipped: 5,
  outForDelivery: 6,
  delivered: 7,
  returnRequested: 8,
  collected: 9,
  inspected: 10,
  withdrawn: 11,
  closed: 12,
} as const

/** Flags of a lot. */
export const FLAG = {
  /** a timer of the buyer is still running */
  timer: 1,
  /** the buyer has changed their mind: refused at the door if it gets that far */
  unwanted: 2,
  /** on its way back because it was refused */
  refused: 4,
  /** the timer was set by an order history, which says when the order was reversed */
  recorded: 8,
  /** the running timer is the patience of a buyer who waits */
  patience: 16,
  /** one parcel of an order with several */
  parcel: 32,
  /** an order history says that the buyer keeps it */
  kept: 64,
} as const

/**
 * Order lots: `orders` equal orders (or equal parcels of orders) that travel together, one row each, in typed
 * arrays. Rows of closed lots are used again, so memory follows the number of open orders, not of all orders.
 */
export class OrderLots {
  /** Rows there is room for. */
  capacity: number
  /** Rows in use. */
  open = 0
  /** Most orders in open rows at once. */
  peakOpenOrders = 0
  /** Orders in open rows. */
  openOrders = 0
  /** Rows ever taken. */
  made = 0
  /** {@link LOT} state. */
  state: Uint8Array
  /** {@link FLAG} bits. */
  flags: Uint8Array
  /** Basket index. */
  basket: Int32Array
  /** Lines of the basket in this parcel, one bit each. */
  lines: Uint8Array
  /** How many times each order holds the basket. */
  quantity: Int32Array
  /** Equal orders in the lot, >= 1. */
  orders: Int32Array
  /** Zone it goes to. */
  zone: Uint16Array
  /** Warehouse it is sent from. */
  warehouse: Uint16Array
  /** Unsigned 32-bit number that all draws of this lot are keyed by. */
  luck: Uint32Array
  /** Row of the order this parcel belongs to (of {@link OrderParcels}), or -1: the lot is the whole order. */
  parcelOf: Int32Array
  /** Time placed, ms. */
  placedAt: Float64Array
  /** Time of promised delivery, ms. */
  promisedAt: Float64Array
  /** Time at which the current step is done (packed, delivered, requested, inspected), ms. */
  readyAt: Float64Array
  /** Time by which the first carrier scan is due, ms. */
  shipBy: Float64Array
  /** Time at which the buyer asked to send it back, or refused it, ms. */
  requestedAt: Float64Array
  /** Link of the stage queue a lot stands in. */
  readonly links: Links
  /** Link of the timer bucket a lot stands in. */
  readonly timerLinks: Links
  private firstFree = -1
  private nextFree: Int32Array
  private used = 0

  /** @param capacity - rows to make room for at first; grows as needed. */
  constructor(capacity: number) {
    this.capacity = capacity
    this.state = new Uint8Array(capacity)
    this.flags = new Uint8Array(capacity)
    this.basket = new Int32Array(capacity)
    this.lines = new Uint8Array(capacity)
    this.quantity = new Int32Array(capacity)
    this.orders = new Int32Array(capacity)
    this.zone = new Uint16Array(capacity)
    this.warehouse = new Uint16Array(capacity)
    this.luck = new Uint32Array(capacity)
    this.parcelOf = new Int32Array(capacity)
    this.placedAt = new Float64Array(capacity)
    this.promisedAt = new Float64Array(capacity)
    this.readyAt = new Float64Array(capacity)
    this.shipBy = new Float64Array(capacity)
    this.requestedAt = new Float64Array(capacity)
    this.nextFree = new Int32Array(capacity)
    this.links = new Links(capacity)
    this.timerLinks = new Links(capacity)
  }

  /**
   * Takes a row for `orders` orders.
   *
   * @returns the row; its state is `free` until the caller sets it.
   */
  take(orders: number): number {
    let lot = this.firstFree
    if (lot >= 0) this.firstFree = this.nextFree[lot]
    else {
      if (this.used === this.capacity) this.grow()
      lot = this.used++
    }
    this.open++
    this.made++
    this.orders[lot] = orders
    this.flags[lot] = 0
    this.openOrders += orders
    if (this.openOrders > this.peakOpenOrders) this.peakOpenOrders = this.openOrders
    return lot
  }

  /** Splits `orders` orders off a lot; the new row is alike in everything else, with a luck of its own. */
  split(lot: number, orders: number): number {
    this.orders[lot] -= orders
    this.openOrders -= orders
    const part = this.take(orders)
    this.state[part] = this.state[lot]
    this.flags[part] = this.flags[lot] & ~FLAG.timer
    this.basket[part] = this.basket[lot]
    this.lines[part] = this.lines[lot]
    this.quantity[part] = this.quantity[lot]
    this.zone[part] = this.zone[lot]
    this.warehouse[part] = this.warehouse[lot]
    this.luck[part] = (Math.imul(this.luck[lot], 0x9e3779b1) + this.orders[lot] + 1) >>> 0
    this.parcelOf[part] = this.parcelOf[lot]
    this.placedAt[part] = this.placedAt[lot]
    this.promisedAt[part] = this.promisedAt[lot]
    this.readyAt[part] = this.readyAt[lot]
    this.shipBy[part] = this.shipBy[lot]
    this.requestedAt[part] = this.requestedAt[lot]
    return part
  }

  /** Gives a row back. A row whose timer still runs is kept, closed, until the timer has fired. */
  release(lot: number): void {
    if (this.state[lot] !== LOT.closed) {
      this.state[lot] = LOT.closed
      this.openOrders -= this.orders[lot]
    }
    if ((this.flags[lot] & FLAG.timer) !== 0) return
    this.state[lot] = LOT.free
    this.nextFree[lot] = this.firstFree
    this.firstFree = lot
    this.open--
  }

  private grow(): void {
    const capacity = Math.ceil(this.capacity * 1.5)
    this.state = widened(this.state, new Uint8Array(capacity))
    this.flags = widened(this.flags, new Uint8Array(capacity))
    this.basket = widened(this.basket, new Int32Array(capacity))
    this.lines = widened(this.lines, new Uint8Array(capacity))
    this.quantity = widened(this.quantity, new Int32Array(capacity))
    this.orders = widened(this.orders, new Int32Array(capacity))
    this.zone = widened(this.zone, new Uint16Array(capacity))
    this.warehouse = widened(this.warehouse, new Uint16Array(capacity))
    this.luck = widened(this.luck, new Uint32Array(capacity))
    this.parcelOf = widened(this.parcelOf, new Int32Array(capacity))
    this.placedAt = widened(this.placedAt, new Float64Array(capacity))
    this.promisedAt = widened(this.promisedAt, new Float64Array(capacity))
    this.readyAt = widened(this.readyAt, new Float64Array(capacity))
    this.shipBy = widened(this.shipBy, new Float64Array(capacity))
    this.requestedAt = widened(this.requestedAt, new Float64Array(capacity))
    this.nextFree = widened(this.nextFree, new Int32Array(capacity))
    this.links.ensure(capacity)
    this.timerLinks.ensure(capacity)
    this.capacity = capacity
  }
}

/** Copies a column into the front of a longer one. */
function widened<T extends { set(from: T): void }>(column: T, longer: T): T {
  longer.set(column)
  return longer
}
