import { KernelError } from './errors.ts'
import { EventHeap } from './event-heap.ts'

/** How a calendar is built. */
export interface CalendarOptions {
  /**
   * `eventOrder[band]` is the rank of that band among events of equal time, 0 first: a permutation of
   * 0..n-1, n from 1 to 64. @defaultValue the identity over 64 bands
   */
  eventOrder?: readonly number[]
  /** Events to make room for at first, >= 1; the calendar grows by itself. @defaultValue 1024 */
  capacity?: number
}

const BAND_LIMIT = 64
// A tie key is rank * TIE_SPAN + sequence. It stays an exact integer for 64 ranks and 1.4e14 events.
const TIE_SPAN = 2 ** 47
// A handle is generation * SLOT_LIMIT + slot. It stays an exact integer for 2^24 slots and 2^29 generations.
const SLOT_LIMIT = 2 ** 24
const GENERATION_LIMIT = 2 ** 29
const FEWEST_DEAD_TO_COMPACT = 1024

const KIND = 0
const ENTITY = 1
const ITEM = 2
const BAND = 3
const FIELDS = 4

/**
 * The event calendar: it orders events by (time, rank of the priority band, sequence of posting), so that
 * events of equal time never depend on the inner structure. An event is four numbers (band, kind, entity,
 * item); all state lies in typed arrays, so a calendar can be snapshotted half way.
 *
 * Cancelled events are marked and dropped when they surface, or all at once when they outnumber the live ones.
 *
 * @example
 * const calendar = new Calendar()
 * calendar.post(1000, 0, ARRIVAL, 7, -1)
 * while (calendar.advance()) handlers[calendar.kind](calendar.entity, calendar.item)
 */
export class Calendar {
  /** The simulation clock, integer milliseconds. */
  now = 0
  /** Kind of the event last advanced to. */
  kind = -1
  /** Entity of the event last advanced to. */
  entity = -1
  /** Item of the event last advanced to. */
  item = -1
  /** Priority band of the event last advanced to. */
  band = -1
  /** Number of events posted and neither fired nor cancelled. */
  pending = 0
  private readonly bandTies: Float64Array
  private readonly heap: EventHeap
  private sequence = 0
  private payload: Int32Array
  private generations: Int32Array
  private live: Uint8Array
  private freeSlots: Int32Array
  private freeCount = 0
  private slotCount = 0

  /**
   * @param options - order of the bands and first capacity.
   * @throws {KernelError} if `eventOrder` is not a permutation of 0..n-1 or `capacity` is not an integer >= 1.
   */
  constructor(options: CalendarOptions = {}) {
    const capacity = options.capacity ?? 1024
    if (!Number.isInteger(capacity) || capacity < 1 || capacity > SLOT_LIMIT) {
      throw new KernelError('capacity', capacity, `must be an integer from 1 to ${SLOT_LIMIT}`)
    }
    this.bandTies = tiesOfBands(options.eventOrder)
    this.heap = new EventHeap(capacity)
    this.payload = new Int32Array(capacity * FIELDS)
    this.generations = new Int32Array(capacity)
    this.live = new Uint8Array(capacity)
    this.freeSlots = new Int32Array(capacity)
  }

  /**
   * Posts an event and returns a handle for `cancel`.
   *
   * @param at - time of the event, integer milliseconds, >= `now`.
   * @param band - priority band, 0 to the length of `eventOrder` - 1.
   * @param kind - what happens; index of the handler, a 32-bit integer.
   * @param entity - to whom, a 32-bit integer.
   * @param item - with what, a 32-bit integer.
   * @throws {KernelError} if `at` is < `now` or not finite, or `band` is unknown.
   */
  post(at: number, band: number, kind: number, entity: number, item: number): number {
    if (!(at >= this.now && at < Number.POSITIVE_INFINITY)) this.refuseTime(at)
    const bandTie = this.bandTies[band]
    if (bandTie === undefined) this.refuseBand(band)
    const slot = this.takeSlot()
    const offset = slot * FIELDS
    const payload = this.payload
    payload[offset + KIND] = kind
    payload[offset + ENTITY] = entity
    payload[offset + ITEM] = item
    payload[offset + BAND] = band
    this.live[slot] = 1
    this.heap.push(at, bandTie + this.sequence++, slot)
    this.pending++
    return this.generations[slot] * SLOT_LIMIT + slot
  }

  /**
   * Cancels an event; true if it was still to come, false if it has fired or was cancelled before.
   *
   * @param handle - what `post` returned.
   */
  cancel(handle: number): boolean {
    const slot = handle % SLOT_LIMIT
    if (!(slot < this.slotCount) || this.live[slot] === 0) return false
    if (this.generations[slot] * SLOT_LIMIT + slot !== handle) return false
    this.live[slot] = 0
    this.pending--
    this.dropDeadTop()
    const dead = this.heap.size - this.pending
    if (dead > FEWEST_DEAD_TO_COMPACT && dead > this.pending) this.compact()
    return true
  }

  /** Moves the clock to the next event and loads its fields; false, and nothing changes, when none is left. */
  advance(): boolean {
    const heap = this.heap
    if (heap.size === 0) return false
    this.now = heap.topTime()
    const slot = heap.pop()
    const offset = slot * FIELDS
    const payload = this.payload
    this.kind = payload[offset + KIND]
    this.entity = payload[offset + ENTITY]
    this.item = payload[offset + ITEM]
    this.band = payload[offset + BAND]
    this.live[slot] = 0
    this.pending--
    this.releaseSlot(slot)
    if (heap.size > this.pending) this.dropDeadTop()
    return true
  }

  /** Time of the next event in milliseconds, never of a cancelled one; Infinity when none is left. */
  nextTime(): number {
    return this.heap.size === 0 ? Number.POSITIVE_INFINITY : this.heap.topTime()
  }

  /** Forgets every event to come; the clock stays, and handles given out before stay harmless. */
  clear(): void {
    while (this.heap.size > 0) {
      const slot = this.heap.pop()
      this.live[slot] = 0
      this.releaseSlot(slot)
    }
    this.pending = 0
  }

  // Keeps the top of the heap live at all times, which is what makes `nextTime` a plain read.
  private dropDeadTop(): void {
    const heap = this.heap
    while (heap.size > 0 && this.live[heap.topSlot()] === 0) this.releaseSlot(heap.pop())
  }

  private compact(): void {
    const live = this.live
    const queued = new Uint8Array(this.slotCount).fill(1)
    for (let index = 0; index < this.freeCount; index++) queued[this.freeSlots[index]] = 0
    this.heap.retain(live)
    for (let slot = 0; slot < this.slotCount; slot++) {
      if (queued[slot] === 1 && live[slot] === 0) this.releaseSlot(slot)
    }
  }

  private takeSlot(): number {
    if (this.freeCount > 0) return this.freeSlots[--this.freeCount]
    if (this.slotCount === this.live.length) this.grow()
    return this.slotCount++
  }

  private releaseSlot(slot: number): void {
    const generation = this.generations[slot] + 1
    this.generations[slot] = generation === GENERATION_LIMIT ? 0 : generation
    this.freeSlots[this.freeCount++] = slot
  }

  private grow(): void {
    const capacity = Math.min(this.live.length * 2, SLOT_LIMIT)
    if (capacity === this.live.length) {
      throw new KernelError('pending', this.pending, `must stay below ${SLOT_LIMIT} events`)
    }
    const payload = new Int32Array(capacity * FIELDS)
    const generations = new Int32Array(capacity)
    const live = new Uint8Array(capacity)
    const freeSlots = new Int32Array(capacity)
    payload.set(this.payload)
    generations.set(this.generations)
    live.set(this.live)
    freeSlots.set(this.freeSlots)
    this.payload = payload
    this.generations = generations
    this.live = live
    this.freeSlots = freeSlots
  }

  private refuseTime(at: number): never {
    throw new KernelError('at', at, `must be finite and >= now (= ${this.now})`)
  }

  private refuseBand(band: number): never {
    throw new KernelError('band', band, `must be an integer from 0 to ${this.bandTies.length - 1}`)
  }
}

function tiesOfBands(eventOrder: readonly number[] | undefined): Float64Array {
  const order = eventOrder ?? Array.from({ length: BAND_LIMIT }, (_, band) => band)
  const ranks = [...order].sort((one, other) => one - other)
  if (order.length < 1 || order.length > BAND_LIMIT || ranks.some((rank, index) => rank !== index)) {
    throw new KernelError(
      'eventOrder',
      order,
      `must be a permutation of 0..n-1 with n from 1 to ${BAND_LIMIT}`,
    )
  }
  return Float64Array.from(order, (rank) => rank * TIE_SPAN)
}
