import { Tally, TimeWeighted } from '../../kernel/index.ts'
import { TICKS } from '../../world/index.ts'
import type { QueueState } from './queue-state.ts'

/** Counts customers of the whole system: who came, who is there, who left and after what time. */
export class Census {
  /** Customers present, over time. */
  readonly present: TimeWeighted = new TimeWeighted(0)
  /** Customers that came from sources. */
  arrivals = 0
  /** Customers that found no place or lost patience. */
  lost = 0
  /** Time in the system by class, ticks, of those who left after their last service. */
  readonly sojourns: readonly Tally[]
  /** Time waited in the system by class, ticks, of the same. */
  readonly waits: readonly Tally[]
  /** Customers present at the times that were asked for. */
  readonly seen: number[] = []
  /** Arrivals in each whole interval. */
  readonly counts: Tally = new Tally()
  private readonly state: QueueState
  // Customers present x ticks before the last reset.
  private areaBefore = 0
  private readonly interval: number
  private intervalEnds = Number.POSITIVE_INFINITY
  private count = 0

  /** @param state - the run. */
  constructor(state: QueueState) {
    const { classes, observe } = state.compiled.scenario
    this.state = state
    this.sojourns = classes.map(() => new Tally())
    this.waits = classes.map(() => new Tally())
    this.interval = Math.round((observe.countArrivalsEvery ?? Number.POSITIVE_INFINITY) * TICKS)
  }

  /** A customer comes from a source. */
  enter(): void {
    const { now } = this.state.calendar
    this.arrivals++
    if (now >= this.intervalEnds) this.closeIntervals(now)
    this.count++
    this.present.update(now, this.present.value + 1)
  }

  /** A customer goes round in the system from the start. */
  settle(): void {
    this.present.update(this.state.calendar.now, this.present.value + 1)
  }

  /** A customer leaves after its last service. @param item - the customer. */
  leave(item: number): void {
    const { calendar, customers } = this.state
    const { now } = calendar
    const customerClass = customers.classOf[item]
    this.sojourns[customerClass].add(now - customers.enteredAt[item])
    this.waits[customerClass].add(customers.waited[item])
    this.present.update(now, this.present.value - 1)
  }

  /** A customer leaves without being served. */
  lose(): void {
    this.lost++
    this.present.update(this.state.calendar.now, this.present.value - 1)
  }

  /** Notes how many are present. */
  look(): void {
    this.seen.push(this.present.value)
  }

  /** Customers present x ticks since the start of the run. */
  integral(): number {
    return this.areaBefore + this.present.integral(this.state.calendar.now)
  }

  /** Forgets what was counted, for a warm-up; customers stay. */
  reset(): void {
    const { now } = this.state.calendar
    this.areaBefore = this.integral()
    this.present.reset(now)
    this.arrivals = 0
    this.lost = 0
    for (const tally of this.sojourns) tally.reset()
    for (const tally of this.waits) tally.reset()
    this.counts.reset()
    this.count = 0
    this.intervalEnds = now + this.interval
  }

  /** Counts the intervals that are over at the end of the run. */
  close(): void {
    this.closeIntervals(this.state.calendar.now)
  }

  private closeIntervals(now: number): void {
    while (this.intervalEnds <= now) {
      this.counts.add(this.count)
      this.count = 0
      this.intervalEnds += this.interval
    }
  }
}
