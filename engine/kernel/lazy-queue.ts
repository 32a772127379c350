import { EventHeap } from './event-heap.ts'
import type { EventRecords } from './event-records.ts'
import { FarEvents } from './far-events.ts'

const FEWEST_TO_SPREAD = 128
const CROWDED_HEAP = 64
const CROWDED_BUCKET = 4
const NEXT = 3

/**
 * The pending events in three tiers: the near future in a heap, the far future in unsorted buckets of equal
 * width, the very far future in one unsorted list. A bucket is poured into the heap when its turn comes, so
 * that the heap stays small; when the buckets are used up, the list is spread over new ones. An event is moved
 * a bounded number of times on average, so an operation takes constant time for well-behaved times, and that of
 * a heap in the worst case (all events in one bucket).
 *
 * The order of events cannot depend on the buckets: the number of the bucket never falls as time rises.
 *
 * @see R. Rönngren, J. Riboe and R. Ayani (1991), Lazy queue: a new approach to implementation of the pending
 * event set.
 */
export class LazyQueue {
  /** The near future; after every operation its top is the next event, if there is one. */
  readonly near: EventHeap
  private readonly records: EventRecords
  // The bucket of a time is (time - origin) * scale. Those below `poured` are in the heap, those from `buckets`
  // on in the list. With scale 0 everything goes to the heap.
  private origin = 0
  private scale = 0
  private poured = 1
  private buckets = 1
  private heads: Int32Array
  private inBuckets = 0
  private readonly far: FarEvents = new FarEvents(FEWEST_TO_SPREAD)
  private pushes = 0
  private patience = FEWEST_TO_SPREAD

  /** @param records - memory of the events. */
  constructor(records: EventRecords) {
    this.records = records
    this.near = new EventHeap(FEWEST_TO_SPREAD)
    this.heads = new Int32Array(FEWEST_TO_SPREAD).fill(-1)
  }

  /** Number of events in all tiers, cancelled ones included. */
  size(): number {
    return this.near.size + this.inBuckets + this.far.size
  }

  /**
   * Adds an event.
   *
   * @param time - its time, not before that of any event popped so far.
   * @param tie - its tie key.
   * @param record - its record, which holds both keys.
   */
  push(time: number, tie: number, record: number): void {
    this.place(time, tie, record)
    if (++this.pushes > this.patience) this.review()
    if (this.near.size === 0) this.refill()
  }

  /** Removes the first event, of at least one; its record is the caller's. */
  pop(): void {
    this.near.pop()
    this.settle()
  }

  /** Drops cancelled events from the top until it is the next event, if there is one. */
  settle(): void {
    const { near, records } = this
    while (near.size > 0 || this.refill()) {
      const record = near.topRecord()
      if (records.isLive(record)) return
      near.pop()
      records.release(record)
    }
  }

  /** Drops all cancelled events, and spreads the others over buckets that fit them. */
  respread(): void {
    this.collect()
    if (this.far.size > 0) this.spread()
    this.settle()
  }

  /** Ends and drops all events. */
  clear(): void {
    const { records, far } = this
    this.collect()
    for (let place = 0; place < far.size; place++) {
      const record = far.records[place]
      if (records.isLive(record)) records.end(record)
      records.release(record)
    }
    far.clear()
    this.scale = 0
    this.poured = 1
    this.buckets = 1
    this.restartReview()
  }

  private place(time: number, tie: number, record: number): void {
    const position = (time - this.origin) * this.scale
    if (position < this.poured) {
      this.near.push(time, tie, record)
    } else if (position < this.buckets) {
      const bucket = position | 0
      this.records.cells[record * 4 + NEXT] = this.heads[bucket]
      this.heads[bucket] = record
      this.inBuckets++
    } else {
      this.far.add(time, record)
    }
  }

  // Looked at once per as many pushes as there were events, so that spreading anew costs each push a constant;
  // less often when it did not help, because many events share one instant.
  private review(): void {
    const isCrowded = this.near.size > CROWDED_HEAP || this.inBuckets > this.buckets * CROWDED_BUCKET
    if (isCrowded && this.size() >= FEWEST_TO_SPREAD) this.respread()
    this.restartReview()
    if (this.near.size > CROWDED_HEAP) this.patience *= 8
  }

  private restartReview(): void {
    this.pushes = 0
    this.patience = Math.max(FEWEST_TO_SPREAD, this.size())
  }

  // Brings the next events into the empty heap; false when there are none.
  private refill(): boolean {
    while (this.near.size === 0) {
      if (this.inBuckets > 0) this.pourNextBucket()
      else if (this.far.size > 0) this.spread()
      else return false
    }
    return true
  }

  private pourNextBucket(): void {
    const { heads, near } = this
    const { keys, cells } = this.records
    let bucket = this.poured
    while (heads[bucket] < 0) bucket++
    this.poured = bucket + 1
    let record = heads[bucket]
    heads[bucket] = -1
    for (; record >= 0; record = cells[record * 4 + NEXT]) {
      near.push(keys[record * 2], keys[record * 2 + 1], record)
      this.inBuckets--
    }
  }

  // Brings all tiers into the far future.
  private collect(): void {
    const { heads, near, far } = this
    const { keys, cells } = this.records
    for (let place = 0; place < near.size; place++) far.add(near.timeAt(place), near.recordAt(place))
    near.size = 0
    for (let bucket = this.poured; this.inBuckets > 0; bucket++) {
      for (let record = heads[bucket]; record >= 0; record = cells[record * 4 + NEXT]) {
        far.add(keys[record * 2], record)
        this.inBuckets--
      }
      heads[bucket] = -1
    }
  }

  // Those that find no bucket go back to the places that have been read.
  private spread(): void {
    const { records, far } = this
    const { keys } = records
    const { size, times, records: farRecords } = far
    this.fitBuckets()
    far.clear()
    for (let place = 0; place < size; place++) {
      const record = farRecords[place]
      if (records.isLive(record)) this.place(times[place], keys[record * 2 + 1], record)
      else records.release(record)
    }
    this.restartReview()
  }

  // As many buckets as events, over twice their mean distance from the first: by Markov's inequality at least
  // half of the far future finds a bucket, so an event is spread no more than twice on average.
  private fitBuckets(): void {
    const { size, first, sum } = this.far
    const buckets = size < FEWEST_TO_SPREAD ? 1 : 2 ** Math.ceil(Math.log2(size))
    const scale = buckets / (2 * (sum / size - first))
    const isSpread = buckets > 1 && scale > 0 && scale < Number.POSITIVE_INFINITY
    this.origin = isSpread ? first : 0
    this.scale = isSpread ? scale : 0
    this.buckets = isSpread ? buckets : 1
    this.poured = isSpread ? 0 : 1
    if (this.heads.length < buckets) this.heads = new Int32Array(buckets).fill(-1)
  }
}
