import { KernelError } from '../errors.ts'
import { ConditionValue } from './condition-value.ts'
import type { Environment } from './environment.ts'
import { type EventCallback, ProcessEvent } from './process-event.ts'

/**
 * Happens when so many of several events have happened; fails with the first of them that fails before. A failure
 * that comes later is not its business any more: if nobody else handles it, it stops the run.
 */
export class Condition extends ProcessEvent<ConditionValue> {
  private readonly events: readonly ProcessEvent<unknown>[]
  private readonly needed: number
  private readonly reached = new ConditionValue()
  private count = 0
  private readonly note: EventCallback = (event) => this.noteEvent(event)

  /**
   * Use `environment.allOf` and `environment.anyOf`.
   *
   * @param environment - where it happens.
   * @param events - the events.
   * @param needed - how many of them it takes, integer from 0 to their number; with 0 it happens at once.
   * @throws {KernelError} if an event is of another environment.
   */
  constructor(environment: Environment, events: readonly ProcessEvent<unknown>[], needed: number) {
    super(environment)
    for (const event of events) {
      if (event.environment !== environment) {
        throw new KernelError('events', 'one of another environment', 'must all be of the same environment')
      }
    }
    this.events = [...events]
    this.needed = needed
    if (needed === 0) this.succeed(this.reached)
    for (const event of this.events) {
      if (event.isProcessed) this.noteEvent(event)
      else event.whenProcessed(this.note)
    }
  }

  /** Takes down what has happened, and tells those who waited. */
  override conclude(): void {
    for (const event of this.events) event.forget(this.note)
    this.reached.events = Object.freeze(this.processedEvents())
    super.conclude()
  }

  private noteEvent(event: ProcessEvent<unknown>): void {
    if (this.isTriggered) return
    if (event.outcome?.isSuccess === false) {
      event.handleFailure()
      this.trigger(event.outcome)
    } else if (++this.count === this.needed) {
      this.succeed(this.reached)
    }
  }

  private processedEvents(): ProcessEvent<unknown>[] {
    return this.events.flatMap((event) => {
      if (event instanceof Condition) return event.processedEvents()
      return event.isProcessed ? [event] : []
    })
  }
}
