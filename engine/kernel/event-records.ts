import { KernelError } from './errors.ts'

// A handle is generation * RECORD_LIMIT + record: an exact integer for 2^24 records and 2^29 generations.
const RECORD_LIMIT = 2 ** 24
const GENERATION_LIMIT = 2 ** 29

/**
 * Memory of the events of a calendar, by record number. What is read together lies together: a random access to
 * a large calendar costs a cache line per array, so one column per field would take twice the time.
 */
export class EventRecords {
  /** Two numbers per record: time in milliseconds, then the tie key, which is unique. */
  keys: Float64Array
  /** Four integers per record: kind, entity, item, and the record that follows in a list (-1 at its end). */
  cells: Int32Array
  // Rises at the start and at the end of each use, so it is odd while an event is to come.
  private generations: Int32Array
  private freed: Int32Array
  private freedCount = 0
  private used = 0

  /**
   * @param capacity - records to make room for at first; more are made as needed.
   * @throws {KernelError} if `capacity` is not an integer from 1 to 2^24.
   */
  constructor(capacity: number) {
    if (!Number.isInteger(capacity) || capacity < 1 || capacity > RECORD_LIMIT) {
      throw new KernelError('capacity', capacity, `must be an integer from 1 to ${RECORD_LIMIT}`)
    }
    this.keys = new Float64Array(capacity * 2)
    this.cells = new Int32Array(capacity * 4)
    this.generations = new Int32Array(capacity)
    this.freed = new Int32Array(capacity)
  }

  /**
   * A record that is in no use.
   *
   * @throws {KernelError} if 2^24 records are in use.
   */
  take(): number {
    if (this.freedCount > 0) return this.freed[--this.freedCount]
    if (this.used === this.generations.length) this.grow()
    return this.used++
  }

  /**
   * Gives a record back.
   *
   * @param record - one that is in no list and whose event has ended.
   */
  release(record: number): void {
    this.freed[this.freedCount++] = record
  }

  /**
   * Marks a record as an event to come, and returns the handle of this use.
   *
   * @param record - one just taken.
   */
  begin(record: number): number {
    return ++this.generations[record] * RECORD_LIMIT + record
  }

  /**
   * Marks that the event of a record has fired or was cancelled.
   *
   * @param record - one whose event is to come.
   */
  end(record: number): void {
    const generation = this.generations[record] + 1
    this.generations[record] = generation === GENERATION_LIMIT ? 0 : generation
  }

  /**
   * Whether the event of a record is still to come.
   *
   * @param record - number of the record.
   */
  isLive(record: number): boolean {
    return (this.generations[record] & 1) === 1
  }

  /**
   * The record that a handle stands for; -1 if its event has fired or was cancelled, or there never was one.
   *
   * @param handle - what `begin` returned.
   */
  find(handle: number): number {
    const record = handle % RECORD_LIMIT
    if (!(record >= 0 && record < this.used)) return -1
    const generation = Math.floor(handle / RECORD_LIMIT)
    return this.isLive(record) && this.generations[record] === generation ? record : -1
  }

  private grow(): void {
    const length = Math.min(this.generations.length * 2, RECORD_LIMIT)
    if (length === this.generations.length) {
      throw new KernelError('pending', this.used, `must stay within ${RECORD_LIMIT} events`)
    }
    const keys = new Float64Array(length * 2)
    const cells = new Int32Array(length * 4)
    const generations = new Int32Array(length)
    const freed = new Int32Array(length)
    keys.set(this.keys)
    cells.set(this.cells)
    generations.set(this.generations)
    freed.set(this.freed)
    this.keys = keys
    this.cells = cells
    this.generations = generations
    this.freed = freed
  }
}
