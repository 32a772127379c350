import { KernelError } from '../errors.ts'
import type { Environment } from './environment.ts'

/** What is called when the turn of an event comes. */
export type EventCallback = (event: ProcessEvent<unknown>) => void

/** How an event turned out. */
export type EventOutcome<T> =
  | {
      /** Tells the outcomes apart. */
      readonly isSuccess: true
      /** What the event brings to those who wait for it. */
      readonly value: T
    }
  | {
      /** Tells the outcomes apart. */
      readonly isSuccess: false
      /** What is thrown into those who wait for it. */
      readonly error: unknown
    }

/** Whether an event goes before the others of its instant, as starts and interrupts of processes do. */
export type Urgency = 'normal' | 'urgent'

/**
 * Something that happens once and that processes wait for. It is pending, then triggered (its outcome is settled
 * and its turn is in the calendar), then processed (those who waited have been told). Waiting for a processed
 * event takes no time.
 *
 * Within a process, `yield* event` waits and gives the value, with its type; a bare `yield event` gives `unknown`.
 *
 * @example const tide = environment.event<number>(); tide.succeed(3); const metres = yield* tide
 */
export class ProcessEvent<T = unknown> {
  /** Where it happens. */
  readonly environment: Environment
  private settled: EventOutcome<T> | undefined
  private callbacks: EventCallback[] | undefined = []
  private isFailureHandled = false

  /** @param environment - where it happens. */
  constructor(environment: Environment) {
    this.environment = environment
  }

  /** How it turned out; undefined while it is pending. */
  get outcome(): EventOutcome<T> | undefined {
    return this.settled
  }

  /** Whether its outcome is settled. */
  get isTriggered(): boolean {
    return this.settled !== undefined
  }

  /** Whether those who waited for it have been told. */
  get isProcessed(): boolean {
    return this.callbacks === undefined
  }

  /**
   * What it brings.
   *
   * @throws {KernelError} if it has not been triggered; the error it failed with, if it failed.
   */
  get value(): T {
    if (this.settled === undefined) throw new KernelError('event', 'pending', 'has no value yet')
    if (!this.settled.isSuccess) throw this.settled.error
    return this.settled.value
  }

  /**
   * Lets it happen now, and returns it.
   *
   * @param value - what it brings.
   * @throws {KernelError} if it has been triggered before.
   */
  succeed(value: T): this {
    return this.trigger({ isSuccess: true, value })
  }

  /**
   * Lets it fail now, and returns it: the error is thrown into each process that waits for it. If nobody handles
   * it, it stops the run.
   *
   * @param error - what went wrong.
   * @throws {KernelError} if it has been triggered before, or `error` is no Error.
   */
  fail(error: Error): this {
    if (!(error instanceof Error)) throw new KernelError('error', error, 'must be an Error')
    return this.trigger({ isSuccess: false, error })
  }

  /**
   * Settles the outcome and puts the turn of the event into the calendar; `succeed` and `fail` are the short forms.
   *
   * @param outcome - how it turns out.
   * @param delay - until its turn, in the unit of the clock, >= 0. @defaultValue 0
   * @param urgency - whether it goes before others of its instant. @defaultValue 'normal'
   * @throws {KernelError} if it has been triggered before, or the delay is negative or not finite.
   */
  trigger(outcome: EventOutcome<T>, delay: number = 0, urgency: Urgency = 'normal'): this {
    if (this.settled !== undefined) throw new KernelError('event', 'triggered', 'can be triggered only once')
    this.environment.post(this, delay, urgency)
    this.settled = outcome
    return this
  }

  /**
   * Has a function called when its turn comes, after those asked for before.
   *
   * @param callback - the function.
   * @throws {KernelError} if the event has been processed already.
   */
  whenProcessed(callback: EventCallback): void {
    if (this.callbacks === undefined) throw new KernelError('event', 'processed', 'calls nobody any more')
    this.callbacks.push(callback)
  }

  /**
   * Takes back what `whenProcessed` was asked; nothing happens if it was not asked, or is done.
   *
   * @param callback - the function.
   */
  forget(callback: EventCallback): void {
    const place = this.callbacks?.indexOf(callback) ?? -1
    if (place >= 0) this.callbacks?.splice(place, 1)
  }

  /** Says that its failure, if it fails, is taken care of and stops no run. */
  handleFailure(): void {
    this.isFailureHandled = true
  }

  /**
   * Tells those who waited: what the environment calls when its turn has come.
   *
   * @throws the error it failed with, if nobody handled it.
   */
  conclude(): void {
    const callbacks = this.callbacks ?? []
    this.callbacks = undefined
    for (const callback of callbacks) callback(this)
    if (this.settled?.isSuccess === false && !this.isFailureHandled) throw this.settled.error
  }

  /** Waits for it within a process: `yield* event`. */
  *[Symbol.iterator](): Generator<ProcessEvent<unknown>, T, unknown> {
    return (yield this) as T
  }
}
