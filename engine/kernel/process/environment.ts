import { Calendar } from '../calendar.ts'
import type { EventHandler } from '../dispatcher.ts'
import { KernelError } from '../errors.ts'
import { requireNonNegative } from '../requirements.ts'
import type { StateSaver } from '../snapshot-node.ts'
import { Condition } from './condition.ts'
import { Process, type ProcessSteps } from './process.ts'
import { ProcessEvent, type Urgency } from './process-event.ts'

/** How an environment shares a calendar with others. */
export interface EnvironmentOptions {
  /** The calendar. @defaultValue one of its own */
  calendar?: Calendar
  /** Band of starts and interrupts of processes; it must rank before `band`. @defaultValue 0 */
  urgentBand?: number
  /** Band of all other events. @defaultValue 1 */
  band?: number
  /** Kind of its events: where `handler` stands among the handlers of the calendar. @defaultValue 0 */
  kind?: number
}

/**
 * Where processes live: a clock, and processes, written as generators, that wait for events. It stands on the
 * kernel's `Calendar` and keeps its order: time, then band, then sequence of posting. The unit of time is the
 * caller's; beside stations it is the millisecond.
 *
 * For examples and for agents of low volume: each step allocates, and an environment is **outside snapshots**,
 * because a paused generator cannot be copied; `capture` refuses a run that holds one.
 *
 * @example
 * const environment = new Environment()
 * function* clock(): ProcessSteps {
 *   while (true) {
 *     console.log(environment.now)
 *     yield* environment.timeout(1)
 *   }
 * }
 * environment.start(clock())
 * environment.run(3) // 0 1 2
 * @see The interface follows SimPy (https://simpy.readthedocs.io), whose behaviour `conformance.md` compares.
 */
export class Environment implements StateSaver {
  /** Clock and events. */
  readonly calendar: Calendar
  /** Plays its events; for `run(calendar, handlers)` when the calendar is shared, at the index of its `kind`. */
  readonly handler: EventHandler = (_, item) => this.play(item)
  /** The process that runs at this moment; undefined between their steps. */
  activeProcess: Process<unknown> | undefined
  private readonly bands: Readonly<Record<Urgency, number>>
  private readonly kind: number
  // The calendar carries integers: an event travels as its place here.
  private readonly posted: (ProcessEvent<unknown> | undefined)[] = []
  private readonly free: number[] = []

  /** @param options - how it shares a calendar; without them it has one of its own. */
  constructor(options: EnvironmentOptions = {}) {
    this.calendar = options.calendar ?? new Calendar({ capacity: 16 })
    this.bands = Object.freeze({ urgent: options.urgentBand ?? 0, normal: options.band ?? 1 })
    this.kind = options.kind ?? 0
  }

  /** The clock. */
  get now(): number {
    return this.calendar.now
  }

  /** An event that happens when somebody calls its `succeed` or `fail`. */
  event<T = void>(): ProcessEvent<T> {
    return new ProcessEvent<T>(this)
  }

  /**
   * An event that happens after a delay.
   *
   * @param delay - in the unit of the clock, >= 0.
   * @throws {KernelError} if the delay is negative or not finite.
   */
  timeout(delay: number): ProcessEvent<void>
  /**
   * An event that happens after a delay and brings a value.
   *
   * @param delay - in the unit of the clock, >= 0.
   * @param value - what it brings.
   * @throws {KernelError} if the delay is negative or not finite.
   */
  timeout<T>(delay: number, value: T): ProcessEvent<T>
  timeout(delay: number, value?: unknown): ProcessEvent<unknown> {
    return new ProcessEvent<unknown>(this).trigger({ isSuccess: true, value }, delay)
  }

  /**
   * Starts a process, still at this instant and before its other events, and returns it: it can be waited for.
   *
   * @param steps - a generator that has not been started.
   * @param name - name for messages and logs. @defaultValue 'process'
   * @throws {KernelError} if `steps` is no generator.
   */
  start<R>(steps: ProcessSteps<R>, name: string = 'process'): Process<R> {
    return new Process(this, steps, name)
  }

  /**
   * An event that happens when all of several have happened, at once if there is none.
   *
   * @param events - the events, of this environment.
   * @throws {KernelError} if one is of another environment.
   */
  allOf(events: readonly ProcessEvent<unknown>[]): Condition {
    return new Condition(this, events, events.length)
  }

  /**
   * An event that happens when the first of several has happened, at once if there is none.
   *
   * @param events - the events, of this environment.
   * @throws {KernelError} if one is of another environment.
   */
  anyOf(events: readonly ProcessEvent<unknown>[]): Condition {
    return new Condition(this, events, Math.min(1, events.length))
  }

  /**
   * Plays events strictly before `until`; the clock then stands at `until`, and events of exactly that time are
   * still to come. Without it, plays until no event is left.
   *
   * @param until - end of the run, >= now. @defaultValue Infinity
   * @throws {KernelError} if `until` is before now, or a process calls it; what a process failed with, if nobody handled it.
   */
  run(until: number = Number.POSITIVE_INFINITY): void {
    this.refuseProcess()
    if (!(until >= this.now)) throw new KernelError('until', until, `must be >= now (= ${this.now})`)
    while (this.calendar.nextTime() < until) this.step()
    if (until < Number.POSITIVE_INFINITY) this.calendar.now = until
  }

  /**
   * Plays until an event has been processed, and returns what it brought.
   *
   * @param event - an event of this environment.
   * @throws {KernelError} if no event is left before; the error of the event, if it fails.
   */
  runUntil<T>(event: ProcessEvent<T>): T {
    if (!event.isProcessed) event.whenProcessed(() => event.handleFailure())
    while (!event.isProcessed) {
      if (!this.step()) throw new KernelError('event', 'pending', 'never happens: no event is left')
    }
    return event.value
  }

  /**
   * Plays one event; false when none is left.
   *
   * @throws {KernelError} if it is called by a process, or the event belongs to somebody else.
   */
  step(): boolean {
    const { calendar } = this
    this.refuseProcess()
    if (!calendar.advance()) return false
    if (calendar.kind !== this.kind) {
      throw new KernelError('kind', calendar.kind, 'is not handled here: run a shared calendar by `run`')
    }
    this.play(calendar.item)
    return true
  }

  /**
   * Puts the turn of an event into the calendar; what `ProcessEvent.trigger` calls.
   *
   * @param event - the event.
   * @param delay - in the unit of the clock, >= 0.
   * @param urgency - its band.
   * @throws {KernelError} if the delay is negative or not finite.
   */
  post(event: ProcessEvent<unknown>, delay: number, urgency: Urgency): void {
    requireNonNegative('delay', delay)
    const place = this.free.pop() ?? this.posted.length
    this.calendar.post(this.now + delay, this.bands[urgency], this.kind, -1, place)
    this.posted[place] = event
  }

  /** Refuses a snapshot. @throws {KernelError} always. */
  captureState(): never {
    throw new KernelError('environment', 'of processes', 'cannot be captured: paused generators have no copy')
  }

  /** Refuses a snapshot. @throws {KernelError} always. */
  restoreState(): never {
    throw new KernelError('environment', 'of processes', 'cannot be restored: it is outside snapshots')
  }

  private refuseProcess(): void {
    if (this.activeProcess === undefined) return
    throw new KernelError('process', this.activeProcess.name, 'must not run its own environment')
  }

  private play(place: number): void {
    const event = this.posted[place]
    this.posted[place] = undefined
    this.free.push(place)
    event?.conclude()
  }
}
