import { Links } from '../kernel/index.ts'
import { FLAG, LOT } from './lot-states.ts'

/** Words of 32 bits in a record: 64 bytes, one cache line. */
const RECORD_WORDS = 16
/** Binary logarithm of it. */
const RECORD_SHIFT = 4
/** Word of a record that links stage queues. */
const LINK_WORD = 7
/** Word of a record that holds the change of its price. */
const PRICE_WORD = 15
/** Word of a record that links timers. */
const TIMER_WORD = 14
/**
 * Where the first record begins in its buffer. Large buffers begin 16 bytes behind a cache line (the allocator keeps its
 * note there), so that without this every record would lie across two lines. It changes speed only.
 */
const FIRST_RECORD = 48
/** Binary logarithm of the records in a block: 64 of them fill a page of memory. */
const BLOCK_SHIFT = 6
const BLOCK = 1 << BLOCK_SHIFT

/**
 * Order lots: `orders` equal orders (or equal parcels of orders) that travel together, one record each. Records of
 * closed lots are used again, so memory follows the number of open orders, not of all orders.
 *
 * Records of a warehouse lie together in blocks, since its lots are picked, loaded and driven out one after another: most
 * steps then read memory in order, which a processor fetches ahead. That matters more than anything else to the speed of
 * a large night; results do not depend on where a record lies.
 *
 * A record is 64 bytes in one buffer seen through views of several types, instead of a typed array for each column:
 * every step of an order touches most of its fields, and a record then costs one cache miss where columns cost ten.
 */
export class OrderLots {
  /** Records there is room for. */
  capacity: number
  /** Records in use. */
  open = 0
  /** Most orders in open records at once. */
  peakOpenOrders = 0
  /** Orders in open records. */
  openOrders = 0
  /** Records ever taken. */
  made = 0
  /** Link of the stage queue a lot stands in. */
  readonly links: Links
  /** Link of the timer bucket a lot stands in. */
  readonly timerLinks: Links
  private words: Int32Array
  private unsigned: Uint32Array
  private halves: Uint16Array
  private bytes: Uint8Array
  private times: Float64Array
  private used = 0
  /** Warehouse that each block belongs to. */
  private owners: Uint16Array
  /** First free record of each warehouse, or -1. */
  private readonly firstFree: Int32Array
  /** Next record of the newest block of each warehouse; a multiple of {@link BLOCK}: that block is used up. */
  private readonly nextFresh: Int32Array

  /**
   * @param capacity - records to make room for at first; memory is taken as they are used, and more as needed.
   * @param warehouses - number of warehouses.
   */
  constructor(capacity: number, warehouses: number) {
    const blocks = Math.ceil(capacity / BLOCK)
    this.capacity = blocks * BLOCK
    this.owners = new Uint16Array(blocks)
    this.firstFree = new Int32Array(warehouses).fill(-1)
    this.nextFresh = new Int32Array(warehouses)
    this.links = new Links(0, RECORD_SHIFT, LINK_WORD)
    this.timerLinks = new Links(0, RECORD_SHIFT, TIMER_WORD)
    this.words = recordsOf(this.capacity)
    this.unsigned = new Uint32Array(this.words.buffer, FIRST_RECORD)
    this.halves = new Uint16Array(this.words.buffer, FIRST_RECORD)
    this.bytes = new Uint8Array(this.words.buffer, FIRST_RECORD)
    this.times = new Float64Array(this.words.buffer, FIRST_RECORD)
    this.view(this.words)
  }

  /** Records that are or were in use: 0 to this less 1. */
  get records(): number {
    return this.used
  }

  /**
   * Takes a record for `orders` orders.
   *
   * @param orders - equal orders in it.
   * @param warehouse - where they will be sent from, as far as it is known: it is about memory only.
   * @returns its number; its state is `free` until the caller sets it.
   */
  take(orders: number, warehouse: number): number {
    let lot = this.firstFree[warehouse]
    if (lot >= 0) this.firstFree[warehouse] = this.parcelOf(lot)
    else lot = this.fresh(warehouse)
    this.open++
    this.made++
    this.setOrders(lot, orders)
    this.setFlags(lot, 0)
    this.openOrders += orders
    if (this.openOrders > this.peakOpenOrders) this.peakOpenOrders = this.openOrders
    return lot
  }

  /** Splits `orders` orders off a lot; the new record is alike in everything else, with a luck of its own. */
  split(lot: number, orders: number): number {
    this.setOrders(lot, this.orders(lot) - orders)
    this.openOrders -= orders
    const part = this.take(orders, this.owners[lot >> BLOCK_SHIFT])
    this.words.copyWithin(part << 4, lot << 4, (lot + 1) << 4)
    this.setOrders(part, orders)
    this.setFlags(part, this.flags(lot) & ~FLAG.timer)
    this.setLuck(part, Math.imul(this.luck(lot), 0x9e3779b1) + this.orders(lot) + 1)
    return part
  }

  /** Takes orders off a lot that are done; at least one stays. */
  shrink(lot: number, orders: number): void {
    this.setOrders(lot, this.orders(lot) - orders)
    this.openOrders -= orders
  }

  /** Gives a record back. One whose timer still runs is kept, closed, until the timer has fired. */
  release(lot: number): void {
    if (this.state(lot) !== LOT.closed) {
      this.setState(lot, LOT.closed)
      this.openOrders -= this.orders(lot)
    }
    if ((this.flags(lot) & FLAG.timer) !== 0) return
    this.setState(lot, LOT.free)
    const owner = this.owners[lot >> BLOCK_SHIFT]
    this.setParcelOf(lot, this.firstFree[owner])
    this.firstFree[owner] = lot
    this.open--
  }

  /** {@link LOT} state. */
  state(lot: number): number {
    return this.bytes[lot << 6]
  }

  /** Sets {@link state}. */
  setState(lot: number, state: number): void {
    this.bytes[lot << 6] = state
  }

  /** {@link FLAG} bits. */
  flags(lot: number): number {
    return this.bytes[(lot << 6) + 1]
  }

  /** Sets {@link flags}. */
  setFlags(lot: number, flags: number): void {
    this.bytes[(lot << 6) + 1] = flags
  }

  /** Lines of the basket in this parcel, one bit each. */
  lines(lot: number): number {
    return this.bytes[(lot << 6) + 2]
  }

  /** Sets {@link lines}. */
  setLines(lot: number, lines: number): void {
    this.bytes[(lot << 6) + 2] = lines
  }

  /** Basket index. */
  basket(lot: number): number {
    return this.words[(lot << 4) + 1]
  }

  /** Sets {@link basket}. */
  setBasket(lot: number, basket: number): void {
    this.words[(lot << 4) + 1] = basket
  }

  /** How many times each order holds the basket. */
  quantity(lot: number): number {
    return this.words[(lot << 4) + 2]
  }

  /** Sets {@link quantity}. */
  setQuantity(lot: number, quantity: number): void {
    this.words[(lot << 4) + 2] = quantity
  }

  /** Equal orders in the lot. */
  orders(lot: number): number {
    return this.words[(lot << 4) + 3]
  }

  /** Sets {@link orders}. */
  setOrders(lot: number, orders: number): void {
    this.words[(lot << 4) + 3] = orders
  }

  /** Zone it goes to. */
  zone(lot: number): number {
    return this.halves[(lot << 5) + 8]
  }

  /** Sets {@link zone}. */
  setZone(lot: number, zone: number): void {
    this.halves[(lot << 5) + 8] = zone
  }

  /** Warehouse it is sent from. */
  warehouse(lot: number): number {
    return this.halves[(lot << 5) + 9]
  }

  /** Sets {@link warehouse}. */
  setWarehouse(lot: number, warehouse: number): void {
    this.halves[(lot << 5) + 9] = warehouse
  }

  /** Unsigned 32-bit number that all draws of this lot are keyed by. */
  luck(lot: number): number {
    return this.unsigned[(lot << 4) + 5]
  }

  /** Sets {@link luck}. */
  setLuck(lot: number, luck: number): void {
    this.unsigned[(lot << 4) + 5] = luck
  }

  /** Row of the order this parcel belongs to (of `OrderParcels`), or -1: the lot is the whole order. */
  parcelOf(lot: number): number {
    return this.words[(lot << 4) + 6]
  }

  /** Sets {@link parcelOf}. */
  setParcelOf(lot: number, parcelOf: number): void {
    this.words[(lot << 4) + 6] = parcelOf
  }

  /** Price paid less usual price, ten-thousandths of the usual price; 0: the usual price. */
  priceChange(lot: number): number {
    return this.words[(lot << 4) + PRICE_WORD]
  }

  /** Sets {@link priceChange}. */
  setPriceChange(lot: number, change: number): void {
    this.words[(lot << 4) + PRICE_WORD] = change
  }

  /** Time placed, ms. */
  placedAt(lot: number): number {
    return this.times[(lot << 3) + 4]
  }

  /** Sets {@link placedAt}. */
  setPlacedAt(lot: number, placedAt: number): void {
    this.times[(lot << 3) + 4] = placedAt
  }

  /** Time of promised delivery, ms. */
  promisedAt(lot: number): number {
    return this.times[(lot << 3) + 5]
  }

  /** Sets {@link promisedAt}. */
  setPromisedAt(lot: number, promisedAt: number): void {
    this.times[(lot << 3) + 5] = promisedAt
  }

  /** Time at which the current step is done (packed, inspected), ms. */
  readyAt(lot: number): number {
    return this.times[(lot << 3) + 6]
  }

  /** Sets {@link readyAt}. */
  setReadyAt(lot: number, readyAt: number): void {
    this.times[(lot << 3) + 6] = readyAt
  }

  /**
   * Time at which the buyer asked to send it back, or refused it, ms. It takes the place of the promise, which nobody
   * asks for any more.
   */
  requestedAt(lot: number): number {
    return this.promisedAt(lot)
  }

  /** Sets {@link requestedAt}. */
  setRequestedAt(lot: number, requestedAt: number): void {
    this.setPromisedAt(lot, requestedAt)
  }

  /** A record that was never used, from the newest block of a warehouse. */
  private fresh(warehouse: number): number {
    const next = this.nextFresh[warehouse]
    if ((next & (BLOCK - 1)) !== 0) {
      this.nextFresh[warehouse]++
      return next
    }
    if (this.used === this.capacity) this.grow()
    const first = this.used
    this.used += BLOCK
    this.owners[first >> BLOCK_SHIFT] = warehouse
    this.nextFresh[warehouse] = first + 1
    return first
  }

  private grow(): void {
    const blocks = Math.ceil((this.capacity * 1.5) / BLOCK)
    const longer = recordsOf(blocks * BLOCK)
    const owners = new Uint16Array(blocks)
    longer.set(this.words)
    owners.set(this.owners)
    this.owners = owners
    this.view(longer)
  }

  /** Takes records into use. */
  private view(words: Int32Array): void {
    const { buffer, byteOffset } = words
    this.words = words
    this.unsigned = new Uint32Array(buffer, byteOffset)
    this.halves = new Uint16Array(buffer, byteOffset)
    this.bytes = new Uint8Array(buffer, byteOffset)
    this.times = new Float64Array(buffer, byteOffset)
    this.links.moveInto(words)
    this.timerLinks.moveInto(words)
    this.capacity = words.length / RECORD_WORDS
  }

  /** For a snapshot: the views share one buffer, which is kept once. */
  captureState(): SavedLots {
    const { open, peakOpenOrders, openOrders, made, used, owners, firstFree, nextFresh } = this
    return {
      numbers: { open, peakOpenOrders, openOrders, made, used },
      blocks: [owners.slice(0, used / BLOCK), firstFree.slice(), nextFresh.slice()],
      words: this.words.slice(0, this.used * RECORD_WORDS),
    }
  }

  /** For a snapshot: puts back what `captureState` gave. */
  restoreState(saved: SavedLots): void {
    const [owners, firstFree, nextFresh] = saved.blocks
    Object.assign(this, saved.numbers)
    this.firstFree.set(firstFree)
    this.nextFresh.set(nextFresh)
    this.owners = new Uint16Array(Math.max(this.owners.length, owners.length))
    this.owners.set(owners)
    const words = recordsOf(Math.max(this.capacity, saved.words.length / RECORD_WORDS))
    words.set(saved.words)
    this.view(words)
  }
}

/** Room for records, all zero; no memory is taken before they are used. */
function recordsOf(capacity: number): Int32Array {
  const bytes = capacity * RECORD_WORDS * Int32Array.BYTES_PER_ELEMENT
  return new Int32Array(new ArrayBuffer(FIRST_RECORD + bytes), FIRST_RECORD)
}

/** What a snapshot keeps of order lots. */
export interface SavedLots {
  /** Counters. */
  readonly numbers: object
  /** Owners of blocks, free and fresh records. */
  readonly blocks: readonly [Uint16Array, Int32Array, Int32Array]
  /** The records. */
  readonly words: Int32Array
}
