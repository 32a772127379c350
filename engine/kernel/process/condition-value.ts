import { KernelError } from '../errors.ts'
import type { ProcessEvent } from './process-event.ts'

/** Which events of a condition had happened when its turn came, in the order in which they were named. */
export class ConditionValue {
  /** The events; those of a condition within the condition stand in its place. Empty until the turn has come. */
  events: readonly ProcessEvent<unknown>[] = []

  /**
   * Whether an event had happened.
   *
   * @param event - one that the condition names.
   */
  has(event: ProcessEvent<unknown>): boolean {
    return this.events.includes(event)
  }

  /**
   * What an event brought.
   *
   * @param event - one that had happened.
   * @throws {KernelError} if it had not.
   */
  get<T>(event: ProcessEvent<T>): T {
    if (!this.has(event)) throw new KernelError('event', 'not among them', 'must have happened by then')
    return event.value
  }

  /** What the events brought, in the same order. */
  values(): unknown[] {
    return this.events.map((event) => event.value)
  }
}
