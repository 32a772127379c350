import type { Calendar } from './calendar.ts'
import { KernelError } from './errors.ts'
import { FifoQueues } from './fifo-queues.ts'
import { requireInteger } from './requirements.ts'
import { Shift } from './shift.ts'
import type { StationItems } from './station-items.ts'
import { StationStatistics } from './station-statistics.ts'

/**
 * Who is served next. `fifo`: first come, first served. `priority`: lowest class first, in order of arrival
 * within a class, no service is broken off. `preemptive-priority`: an arrival breaks off the service of a higher
 * class when all servers are busy; the interrupted item waits at the head of its class and resumes.
 */
export type Discipline = 'fifo' | 'priority' | 'preemptive-priority'

/** The events that a station posts; the owner hands them back to it. */
export interface StationEvents {
  /** Priority band of its events. */
  band: number
  /** Entity of its events. */
  entity: number
  /** Kind of the event at the end of a service, with the item: call `complete(item)`, or `block(item)`. */
  completion: number
  /** Kind of the event at which a shift opens for those waiting: call `open()`. Needed with a shift. */
  opening?: number
  /** Kind of the event at the end of an item's patience, with the item: call `renege(item)`. Needed with patience. */
  reneging?: number
}

/** How a station is built. */
export interface StationOptions {
  /** Number of servers, integer >= 1. */
  servers: number
  /** Who is served next. @defaultValue 'fifo' */
  discipline?: Discipline
  /** Number of priority classes, 1..256. @defaultValue 1 */
  classes?: number
  /** Places to wait, integer >= 0 or Infinity; who finds none is lost. @defaultValue Infinity */
  buffer?: number
  /** When services may start; what runs at closing finishes. @defaultValue always */
  shift?: Shift
  /** The events that it posts. */
  events: StationEvents
}

/**
 * A station of parallel servers with a waiting line, driven by a calendar: one event per service. Items are
 * integers; their service times are given at arrival, so that luck belongs to the item and not to the order of
 * service.
 */
export class Station {
  /** Number of servers. */
  readonly servers: number
  /** Items waiting. */
  waiting = 0
  /** Items on servers, blocked ones included. */
  inService = 0
  /** Items on servers that are done but cannot leave. */
  blocked = 0
  /** What the station has seen. */
  readonly statistics: StationStatistics
  private readonly calendar: Calendar
  private readonly items: StationItems
  private readonly events: StationEvents
  private readonly shift: Shift
  private readonly buffer: number
  private readonly isPreemptive: boolean
  private readonly isImpatient: boolean
  private readonly lines: FifoQueues
  // Items that may be interrupted, in the order of their start; kept for the pre-emptive discipline only.
  private readonly running: Int32Array
  private runningCount = 0
  private isOpeningPosted = false

  /**
   * @param calendar - clock and events.
   * @param items - memory of the items, shared by stations.
   * @param options - servers, discipline, buffer, shift, events.
   * @throws {KernelError} if an option is outside its range.
   */
  constructor(calendar: Calendar, items: StationItems, options: StationOptions) {
    const { buffer = Number.POSITIVE_INFINITY, discipline = 'fifo', classes = 1, events, shift } = options
    this.servers = requireInteger('servers', options.servers, 1)
    requireInteger('classes', classes, 1, 256)
    if (buffer !== Number.POSITIVE_INFINITY) requireInteger('buffer', buffer, 0)
    if (shift !== undefined && events.opening === undefined) {
      throw new KernelError('events.opening', undefined, 'must be given with a shift')
    }
    this.calendar = calendar
    this.items = items
    this.events = Object.freeze({ ...events })
    this.shift = shift ?? new Shift(0, 0)
    this.buffer = buffer
    this.isPreemptive = discipline === 'preemptive-priority'
    this.isImpatient = events.reneging !== undefined
    this.lines = new FifoQueues(discipline === 'fifo' ? 1 : classes, items.links)
    this.running = new Int32Array(this.isPreemptive ? this.servers : 0)
    this.statistics = new StationStatistics(classes, calendar.now)
  }

  /** Whether an arrival would be lost: no server is free for it and no place to wait. */
  isFull(): boolean {
    return this.waiting >= this.buffer && !this.hasFreeServer()
  }

  /**
   * Takes an item in: to a server or to the waiting line. False when there is no place: the item is lost.
   *
   * @param item - integer >= 0, at no other station over the same items.
   * @param serviceTime - integer milliseconds >= 0.
   * @param priority - class, 0 to classes - 1, 0 first. @defaultValue 0
   * @param patience - longest wait for the start of its service, integer milliseconds >= 0. @defaultValue Infinity
   * @throws {KernelError} if there is no such class, or items of this station are always patient.
   */
  arrive(
    item: number,
    serviceTime: number,
    priority = 0,
    patience: number = Number.POSITIVE_INFINITY,
  ): boolean {
    if (!(priority >= 0 && priority < this.statistics.waits.length)) this.refuseClass(priority)
    const now = this.calendar.now
    this.statistics.arrivals++
    this.items.admit(item, now, serviceTime, priority)
    if (this.isPreemptive) this.items.remaining[item] = serviceTime
    if (this.hasFreeServer() || (this.isPreemptive && this.interruptFor(priority))) {
      this.begin(item)
      return true
    }
    if (this.waiting >= this.buffer) {
      this.statistics.lost++
      return false
    }
    this.statistics.delayed++
    this.enterLine(item, priority, patience)
    if (this.inService < this.servers) this.awaitOpening()
    return true
  }

  /**
   * Ends the service of an item, or the blocking of one that was done before, and starts the next.
   *
   * @param item - the item of the completion event, or one that is blocked.
   */
  complete(item: number): void {
    if (this.blocked > 0 && this.items.finishAt[item] === Number.NEGATIVE_INFINITY) this.unblock(item)
    else this.endService(item)
    this.setInService(this.inService - 1)
    this.startWaiting()
  }

  /**
   * Ends the service of an item that cannot leave: it occupies its server until `complete(item)`.
   *
   * @param item - the item of the completion event.
   */
  block(item: number): void {
    this.endService(item)
    this.items.finishAt[item] = Number.NEGATIVE_INFINITY
    this.setBlocked(this.blocked + 1)
  }

  /**
   * Takes an item that lost patience out of the line; the item is the owner's again.
   *
   * @param item - the item of the reneging event.
   */
  renege(item: number): void {
    const { lines, items } = this
    const line = this.lineOf(items.priority[item])
    const following = lines.following(item)
    const before = items.preceding[item]
    lines.remove(line, item, before)
    if (following >= 0) items.preceding[following] = before
    this.statistics.reneged++
    this.setWaiting(this.waiting - 1)
  }

  /** Starts services at the opening of a shift: what the opening event calls. */
  open(): void {
    this.isOpeningPosted = false
    this.startWaiting()
  }

  /**
   * Forgets what was observed, for a warm-up; items stay where they are.
   *
   * @param at - instant, milliseconds.
   */
  resetStatistics(at: number): void {
    this.statistics.reset(at)
  }

  // Nobody overtakes those who wait for the opening event of this very instant.
  private hasFreeServer(): boolean {
    return this.inService < this.servers && this.waiting === 0 && this.shift.isOpen(this.calendar.now)
  }

  private lineOf(priority: number): number {
    return this.lines.queueCount === 1 ? 0 : priority
  }

  private enterLine(item: number, priority: number, patience: number): void {
    const { lines, items } = this
    const line = this.lineOf(priority)
    if (this.isImpatient) {
      items.preceding[item] = lines.last(line)
      items.completion[item] = patience < Number.POSITIVE_INFINITY ? this.postReneging(item, patience) : -1
    } else if (patience < Number.POSITIVE_INFINITY) {
      throw new KernelError('events.reneging', undefined, 'must be given with patience')
    }
    lines.push(line, item)
    this.setWaiting(this.waiting + 1)
  }

  private postReneging(item: number, patience: number): number {
    const { calendar, events } = this
    return calendar.post(calendar.now + patience, events.band, events.reneging as number, events.entity, item)
  }

  private endPatience(item: number, line: number): void {
    this.calendar.cancel(this.items.completion[item])
    const first = this.lines.first(line)
    if (first >= 0) this.items.preceding[first] = -1
  }

  private begin(item: number): void {
    const { calendar, items, events } = this
    if (this.isPreemptive) {
      const finishAt = calendar.now + items.remaining[item]
      items.finishAt[item] = finishAt
      items.completion[item] = calendar.post(finishAt, events.band, events.completion, events.entity, item)
      this.running[this.runningCount++] = item
    } else {
      const finishAt = calendar.now + items.serviceTime[item]
      calendar.post(finishAt, events.band, events.completion, events.entity, item)
    }
    this.setInService(this.inService + 1)
  }

  private startWaiting(): void {
    while (this.inService < this.servers && this.waiting > 0) {
      if (!this.shift.isOpen(this.calendar.now)) {
        this.awaitOpening()
        return
      }
      let line = 0
      while (this.lines.isEmpty(line)) line++
      const item = this.lines.pop(line)
      if (this.isImpatient) this.endPatience(item, line)
      this.setWaiting(this.waiting - 1)
      this.begin(item)
    }
  }

  private awaitOpening(): void {
    if (this.isOpeningPosted) return
    const { calendar, events, shift } = this
    calendar.post(shift.nextOpen(calendar.now), events.band, events.opening as number, events.entity, -1)
    this.isOpeningPosted = true
  }

  private endService(item: number): void {
    const { arrivedAt, serviceTime, priority } = this.items
    this.statistics.served(priority[item], this.calendar.now - arrivedAt[item], serviceTime[item])
    if (this.isPreemptive) this.removeRunning(this.running.indexOf(item))
  }

  private unblock(item: number): void {
    this.items.finishAt[item] = 0
    this.setBlocked(this.blocked - 1)
  }

  // Breaks off the service of the highest class above `priority`, there the one that started last.
  private interruptFor(priority: number): boolean {
    const { running, items } = this
    if (!this.shift.isOpen(this.calendar.now)) return false
    let victim = -1
    let worst = priority
    for (let place = 0; place < this.runningCount; place++) {
      const other = items.priority[running[place]]
      if (other > worst || (other === worst && victim >= 0)) {
        worst = other
        victim = place
      }
    }
    if (victim >= 0) this.interrupt(victim)
    return victim >= 0
  }

  private interrupt(place: number): void {
    const { calendar, items, running } = this
    const item = running[place]
    this.removeRunning(place)
    calendar.cancel(items.completion[item])
    items.remaining[item] = items.finishAt[item] - calendar.now
    this.rejoinLine(item)
    this.statistics.interruptions++
    this.setInService(this.inService - 1)
    this.setWaiting(this.waiting + 1)
  }

  private rejoinLine(item: number): void {
    const { lines, items } = this
    const line = this.lineOf(items.priority[item])
    const first = lines.first(line)
    if (this.isImpatient) {
      items.preceding[item] = -1
      if (first >= 0) items.preceding[first] = item
    }
    lines.pushFront(line, item)
  }

  private removeRunning(place: number): void {
    this.running.copyWithin(place, place + 1, this.runningCount)
    this.runningCount--
  }

  private refuseClass(priority: number): never {
    throw new KernelError('priority', priority, `must be from 0 to ${this.statistics.waits.length - 1}`)
  }

  private setWaiting(count: number): void {
    this.waiting = count
    this.statistics.queueLength.update(this.calendar.now, count)
  }

  private setInService(count: number): void {
    this.inService = count
    this.statistics.inService.update(this.calendar.now, count)
  }

  private setBlocked(count: number): void {
    this.blocked = count
    this.statistics.blocked.update(this.calendar.now, count)
  }
}
