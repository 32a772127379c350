import { Claim } from './claim.ts'
import type { Process } from './process.ts'
import type { Resource } from './resource.ts'

/** How a place is asked for. */
export interface RequestOptions {
  /** Lower goes first. @defaultValue 0 */
  priority?: number
  /** Whether it may take the place of a holder of higher priority number. @defaultValue true at a pre-emptive resource */
  preempts?: boolean
}

/** A place at a resource that is asked for, then held, then given back. */
export class ResourceRequest extends Claim<void> {
  /** The resource. */
  readonly resource: Resource
  /** Lower goes first. */
  readonly priority: number
  /** Whether it may take the place of a holder of higher priority number. */
  readonly preempts: boolean
  /** The process that asked; undefined if it was none. */
  readonly process: Process<unknown> | undefined
  /** When it was asked for. */
  readonly requestedAt: number
  /** When it was granted; NaN before. */
  grantedAt: number = Number.NaN

  /**
   * Use `resource.request`.
   *
   * @param resource - the resource.
   * @param options - priority, and whether it pre-empts.
   * @param withdraw - takes it out of the line.
   */
  constructor(
    resource: Resource,
    options: Required<RequestOptions>,
    withdraw: (claim: Claim<void>) => boolean,
  ) {
    super(resource.environment, withdraw)
    this.resource = resource
    this.priority = options.priority
    this.preempts = options.preempts
    this.process = resource.environment.activeProcess
    this.requestedAt = resource.environment.now
  }

  /**
   * Whether it stands in line before another one that was made earlier: by priority, and among equals of the same
   * instant if only this one pre-empts.
   *
   * @param other - a request made before.
   */
  overtakes(other: ResourceRequest): boolean {
    if (this.priority !== other.priority) return this.priority < other.priority
    return this.preempts && !other.preempts && this.requestedAt === other.requestedAt
  }
}
