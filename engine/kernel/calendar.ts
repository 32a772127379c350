import { KernelError } from './errors.ts'
import { EventRecords } from './event-records.ts'
import { LazyQueue } from './lazy-queue.ts'

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
const FEWEST_CANCELLED_TO_DROP = 1024

const KIND = 0
const ENTITY = 1
const ITEM = 2

/**
 * The event calendar: it orders events by (time, rank of the priority band, sequence of posting), so that
 * events of equal time never depend on the inner structure. An event is four numbers (band, kind, entity,
 * item); all state lies in typed arrays, so a calendar can be snapshotted half way.
 *
 * Posting and advancing take constant time on average whatever the number of pending events, see `LazyQueue`.
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
  private readonly bandOfRank: Uint8Array
  private readonly records: EventRecords
  private readonly queue: LazyQueue
  private sequence = 0

  /**
   * @param options - order of the bands and first capacity.
   * @throws {KernelError} if `eventOrder` is not a permutation of 0..n-1 or `capacity` is not an integer >= 1.
   */
  constructor(options: CalendarOptions = {}) {
    const eventOrder = options.eventOrder ?? Array.from({ length: BAND_LIMIT }, (_, band) => band)
    requirePermutation(eventOrder)
    this.bandTies = Float64Array.from(eventOrder, (rank) => rank * TIE_SPAN)
    this.bandOfRank = Uint8Array.from(eventOrder, (_, rank) => eventOrder.indexOf(rank))
    this.records = new EventRecords(options.capacity ?? 1024)
    this.queue = new LazyQueue(this.records)
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
    const records = this.records
    const record = records.take()
    const tie = bandTie + this.sequence++
    const { keys, cells } = records
    keys[record * 2] = at
    keys[record * 2 + 1] = tie
    cells[record * 4 + KIND] = kind
    cells[record * 4 + ENTITY] = entity
    cells[record * 4 + ITEM] = item
    const handle = records.begin(record)
    this.pending++
    this.queue.push(at, tie, record)
    return handle
  }

  /**
   * Cancels an event; true if it was still to come, false if it has fired or was cancelled before.
   *
   * @param handle - what `post` returned.
   */
  cancel(handle: number): boolean {
    const record = this.records.find(handle)
    if (record < 0) return false
    this.records.end(record)
    this.pending--
    this.queue.settle()
    const cancelled = this.queue.size() - this.pending
    if (cancelled > FEWEST_CANCELLED_TO_DROP && cancelled > this.pending) this.queue.respread()
    return true
  }

  /** Moves the clock to the next event and loads its fields; false, and nothing changes, when none is left. */
  advance(): boolean {
    if (this.pending === 0) return false
    const { records, queue } = this
    const record = queue.near.topRecord()
    const cells = records.cells
    this.now = queue.near.topTime()
    this.band = this.bandOfRank[(queue.near.topTie() / TIE_SPAN) | 0]
    this.kind = cells[record * 4 + KIND]
    this.entity = cells[record * 4 + ENTITY]
    this.item = cells[record * 4 + ITEM]
    this.pending--
    records.end(record)
    queue.pop()
    records.release(record)
    return true
  }

  /** Time of the next event in milliseconds, never of a cancelled one; Infinity when none is left. */
  nextTime(): number {
    return this.pending === 0 ? Number.POSITIVE_INFINITY : this.queue.near.topTime()
  }

  /** Forgets every event to come; the clock stays, and handles given out before stay harmless. */
  clear(): void {
    this.queue.clear()
    this.pending = 0
  }

  private refuseTime(at: number): never {
    throw new KernelError('at', at, `must be finite and >= now (= ${this.now})`)
  }

  private refuseBand(band: number): never {
    throw new KernelError('band', band, `must be an integer from 0 to ${this.bandTies.length - 1}`)
  }
}

function requirePermutation(eventOrder: readonly number[]): void {
  const ranks = [...eventOrder].sort((one, other) => one - other)
  if (ranks.length >= 1 && ranks.length <= BAND_LIMIT && ranks.every((rank, index) => rank === index)) return
  throw new KernelError(
    'eventOrder',
    eventOrder,
    `must be a permutation of 0..n-1 with n from 1 to ${BAND_LIMIT}`,
  )
}
