import { KernelError } from '../errors.ts'
import { requireFinite, requireInteger } from '../requirements.ts'
import { TimeWeighted } from '../time-weighted.ts'
import { takeOut } from './claim.ts'
import type { Environment } from './environment.ts'
import { Preempted } from './preempted.ts'
import type { ProcessSteps } from './process.ts'
import { type RequestOptions, ResourceRequest } from './resource-request.ts'

/** How a resource is built. */
export interface ResourceOptions {
  /** Number of places, integer >= 1. @defaultValue 1 */
  capacity?: number
  /** Whether requests may take places from holders of higher priority number. @defaultValue false */
  isPreemptive?: boolean
}

/**
 * A number of places that processes hold for a while: berths, cranes, pumps. Requests are served by priority, lowest
 * number first, and in order of arrival within one; nobody overtakes the first in line. With equal priorities,
 * the default, that is first come, first served.
 *
 * At a pre-emptive resource the first in line takes the place of the holder with the highest priority number above
 * its own, there of the latest. The holder is interrupted with a `Preempted` as the cause and has lost its place.
 */
export class Resource {
  /** Where it is. */
  readonly environment: Environment
  /** Number of places. */
  readonly capacity: number
  /** Whether requests may take places from others. */
  readonly isPreemptive: boolean
  /** Places held: now (`value`) and over time. */
  readonly inUse: TimeWeighted
  /** Requests waiting: now (`value`) and over time. */
  readonly queueLength: TimeWeighted
  private readonly holders: ResourceRequest[] = []
  private readonly line: ResourceRequest[] = []

  /**
   * @param environment - where it is.
   * @param options - capacity, and whether it is pre-emptive.
   * @throws {KernelError} if the capacity is not an integer >= 1.
   */
  constructor(environment: Environment, options: ResourceOptions = {}) {
    this.environment = environment
    this.capacity = requireInteger('capacity', options.capacity ?? 1, 1)
    this.isPreemptive = options.isPreemptive ?? false
    this.inUse = new TimeWeighted(environment.now)
    this.queueLength = new TimeWeighted(environment.now)
  }

  /**
   * Asks for a place: `yield*` the request to wait for it, and give it back with `release`, best in a `finally`.
   *
   * @param options - priority, and whether it pre-empts.
   * @throws {KernelError} if the priority is not finite, or it would pre-empt at a resource that is not pre-emptive.
   */
  request(options: RequestOptions = {}): ResourceRequest {
    const priority = requireFinite('priority', options.priority ?? 0)
    const preempts = options.preempts ?? this.isPreemptive
    if (preempts && !this.isPreemptive) {
      throw new KernelError('preempts', preempts, 'needs a resource built with isPreemptive')
    }
    const request = new ResourceRequest(this, { priority, preempts }, (claim) => this.withdraw(claim))
    let place = this.line.length
    while (place > 0 && request.overtakes(this.line[place - 1])) place--
    this.line.splice(place, 0, request)
    this.serve()
    return request
  }

  /**
   * Gives a place back, or withdraws a request that still waits. A request that was pre-empted or released before
   * is left alone, so a `finally` may release in any case.
   *
   * @param request - a request of this resource.
   * @throws {KernelError} if it is a request of another one.
   */
  release(request: ResourceRequest): void {
    if (request.resource !== this)
      throw new KernelError('request', 'of another resource', 'must be of this one')
    if (!takeOut(this.holders, request)) takeOut(this.line, request)
    this.serve()
  }

  /**
   * Holds a place during some steps, and gives it back however they end: `yield* crane.use(() => unload(ship))`.
   *
   * @param steps - makes the steps, once the place is held.
   * @param options - priority, and whether it pre-empts.
   */
  *use<R>(steps: () => ProcessSteps<R>, options: RequestOptions = {}): ProcessSteps<R> {
    const request = this.request(options)
    try {
      yield* request
      return yield* steps()
    } finally {
      this.release(request)
    }
  }

  private withdraw(request: unknown): boolean {
    const isWaiting = takeOut(this.line, request as ResourceRequest)
    if (isWaiting) this.serve()
    return isWaiting
  }

  private serve(): void {
    while (this.line.length > 0) {
      const first = this.line[0]
      if (this.holders.length === this.capacity && !(first.preempts && this.preemptFor(first))) break
      this.line.shift()
      this.holders.push(first)
      first.grantedAt = this.environment.now
      first.succeed()
    }
    this.inUse.update(this.environment.now, this.holders.length)
    this.queueLength.update(this.environment.now, this.line.length)
  }

  private preemptFor(request: ResourceRequest): boolean {
    let victim: ResourceRequest | undefined
    for (const holder of this.holders) {
      const isWeaker =
        holder.priority > request.priority && holder.priority >= (victim?.priority ?? -Infinity)
      if (isWeaker && holder.process !== request.process) victim = holder
    }
    if (victim === undefined) return false
    takeOut(this.holders, victim)
    if (victim.process?.isAlive) {
      victim.process.postInterrupt(new Preempted(request.process, victim.grantedAt, this))
    }
    return true
  }
}
