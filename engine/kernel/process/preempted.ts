import type { Process } from './process.ts'
import type { Resource } from './resource.ts'

/** Cause of the interrupt of a process whose place at a resource was taken. */
export class Preempted {
  /** The process that took it; undefined if it was none. */
  readonly by: Process<unknown> | undefined
  /** Since when the place had been held. */
  readonly usageSince: number
  /** The resource. */
  readonly resource: Resource

  /**
   * @param by - the process that took it.
   * @param usageSince - since when the place had been held.
   * @param resource - the resource.
   */
  constructor(by: Process<unknown> | undefined, usageSince: number, resource: Resource) {
    this.by = by
    this.usageSince = usageSince
    this.resource = resource
  }
}
