import { KernelError } from '../errors.ts'
import type { Environment } from './environment.ts'
import { Interrupt } from './interrupt.ts'
import { type EventCallback, ProcessEvent } from './process-event.ts'

/** The steps of a process: a generator that yields the events it waits for and returns a result. */
export type ProcessSteps<R = void> = Generator<ProcessEvent<unknown>, R, unknown>

/**
 * A process: steps that run until they wait for an event, and go on when it has happened. A process is an event
 * itself: it succeeds with the result of its steps, or fails with the error that ended them, so others can wait
 * for it (`yield* process`).
 *
 * Its state lies in a paused generator, which cannot be copied: processes are for examples and for agents of low
 * volume outside snapshots.
 */
export class Process<R = unknown> extends ProcessEvent<R> {
  /** Name for messages and logs. */
  readonly name: string
  private readonly steps: ProcessSteps<R>
  private target: ProcessEvent<unknown> | undefined
  private readonly resume: EventCallback = (event) => this.advance(event)

  /**
   * Use `environment.start`.
   *
   * @param environment - where it lives.
   * @param steps - a generator that has not been started.
   * @param name - name for messages and logs.
   * @throws {KernelError} if `steps` is no generator.
   */
  constructor(environment: Environment, steps: ProcessSteps<R>, name: string) {
    super(environment)
    if (typeof steps?.next !== 'function' || typeof steps.throw !== 'function') {
      throw new KernelError('steps', typeof steps, 'must be a generator: call the function* that makes it')
    }
    this.name = name
    this.steps = steps
    const start = new ProcessEvent<undefined>(environment)
    this.waitFor(start.trigger({ isSuccess: true, value: undefined }, 0, 'urgent'))
  }

  /** Whether its steps have not come to their end. */
  get isAlive(): boolean {
    return !this.isTriggered
  }

  /** The event it waits for; undefined when it runs or has ended. */
  get waitingFor(): ProcessEvent<unknown> | undefined {
    return this.target
  }

  /**
   * Throws an `Interrupt` into it, still at this instant and before what it waits for, even if that happens at the
   * same time. It may wait for the same event again. Several interrupts come in the order in which they were
   * called; those that find it ended are dropped.
   *
   * @param cause - why, for `Interrupt.cause`.
   * @throws {KernelError} if it has ended, or would interrupt itself.
   */
  interrupt(cause?: unknown): void {
    if (!this.isAlive) throw new KernelError('process', this.name, 'has ended and cannot be interrupted')
    if (this.environment.activeProcess === this) {
      throw new KernelError('process', this.name, 'cannot interrupt itself')
    }
    this.postInterrupt(cause)
  }

  /**
   * `interrupt` without its checks: what a resource calls that takes a place away.
   *
   * @param cause - why.
   */
  postInterrupt(cause: unknown): void {
    const interruption = new ProcessEvent<never>(this.environment)
    interruption.handleFailure()
    interruption.whenProcessed(() => {
      if (!this.isAlive) return
      this.target?.forget(this.resume)
      this.advance(interruption)
    })
    interruption.trigger({ isSuccess: false, error: new Interrupt(cause) }, 0, 'urgent')
  }

  // Runs until it has to wait or ends.
  private advance(happened: ProcessEvent<unknown>): void {
    const { environment } = this
    this.target = undefined
    environment.activeProcess = this
    try {
      let reached = this.enter(happened)
      while (reached?.isProcessed) reached = this.enter(reached)
      if (reached !== undefined) this.waitFor(reached)
    } finally {
      environment.activeProcess = undefined
    }
  }

  private waitFor(event: ProcessEvent<unknown>): void {
    event.whenProcessed(this.resume)
    this.target = event
  }

  // Hands over what happened, and returns what the steps wait for next; undefined when they have ended.
  private enter(happened: ProcessEvent<unknown>): ProcessEvent<unknown> | undefined {
    try {
      let step = this.goOn(happened)
      while (step.done !== true) {
        const fault = this.faultOf(step.value)
        if (fault === undefined) return step.value
        step = this.steps.throw(fault)
      }
      this.succeed(step.value)
    } catch (error) {
      this.trigger({ isSuccess: false, error })
    }
    return undefined
  }

  private goOn(happened: ProcessEvent<unknown>): IteratorResult<ProcessEvent<unknown>, R> {
    const { outcome } = happened
    if (outcome?.isSuccess !== false) return this.steps.next(outcome?.value)
    happened.handleFailure()
    return this.steps.throw(outcome.error)
  }

  private faultOf(yielded: unknown): KernelError | undefined {
    const given = yielded instanceof ProcessEvent ? 'event of another environment' : String(yielded)
    if (yielded instanceof ProcessEvent && yielded.environment === this.environment) return undefined
    return new KernelError('yield', given, `must be an event of the environment of process '${this.name}'`)
  }
}
