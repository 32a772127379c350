import { KernelError } from '../errors.ts'
import { requireNonNegative, requirePositive } from '../requirements.ts'
import { TimeWeighted } from '../time-weighted.ts'
import { Claim, takeOut } from './claim.ts'
import type { Environment } from './environment.ts'

/** How a container is built. */
export interface ContainerOptions {
  /** The most it holds, > 0. @defaultValue Infinity */
  capacity?: number
  /** What is in it at first, 0 to `capacity`. @defaultValue 0 */
  initialLevel?: number
}

interface Transfer {
  readonly amount: number
  readonly claim: Claim<void>
}

/**
 * An amount of something without distinction: fuel, parcels of one kind. Who puts waits until there is room for all
 * of it, who gets until there is enough; each of the two lines is first come, first served.
 */
export class Container {
  /** Where it is. */
  readonly environment: Environment
  /** The most it holds. */
  readonly capacity: number
  /** What is in it: now (`value`) and over time. */
  readonly level: TimeWeighted
  private readonly puts: Transfer[] = []
  private readonly gets: Transfer[] = []

  /**
   * @param environment - where it is.
   * @param options - capacity and first level.
   * @throws {KernelError} if the capacity is not > 0, or the first level not from 0 to the capacity.
   */
  constructor(environment: Environment, options: ContainerOptions = {}) {
    const { capacity = Number.POSITIVE_INFINITY, initialLevel = 0 } = options
    if (capacity !== Number.POSITIVE_INFINITY) requirePositive('capacity', capacity)
    requireNonNegative('initialLevel', initialLevel)
    if (initialLevel > capacity) {
      throw new KernelError('initialLevel', initialLevel, `must be at most the capacity (= ${capacity})`)
    }
    this.environment = environment
    this.capacity = capacity
    this.level = new TimeWeighted(environment.now, initialLevel)
  }

  /** Number of those who wait to put something in. */
  get waitingToPut(): number {
    return this.puts.length
  }

  /** Number of those who wait to get something. */
  get waitingToGet(): number {
    return this.gets.length
  }

  /**
   * Puts an amount in; happens when there is room.
   *
   * @param amount - > 0, at most the capacity.
   * @throws {KernelError} if the amount is outside its range.
   */
  put(amount: number): Claim<void> {
    return this.enter(this.puts, amount)
  }

  /**
   * Takes an amount out; happens when there is enough.
   *
   * @param amount - > 0, at most the capacity.
   * @throws {KernelError} if the amount is outside its range.
   */
  get(amount: number): Claim<void> {
    return this.enter(this.gets, amount)
  }

  private enter(line: Transfer[], amount: number): Claim<void> {
    requirePositive('amount', amount)
    if (amount > this.capacity) {
      throw new KernelError('amount', amount, `must be at most the capacity (= ${this.capacity})`)
    }
    const claim: Claim<void> = new Claim(this.environment, () => {
      const isWaiting = takeOut(line, transfer)
      if (isWaiting) this.serve()
      return isWaiting
    })
    const transfer: Transfer = { amount, claim }
    line.push(transfer)
    this.serve()
    return claim
  }

  private serve(): void {
    const { level, capacity } = this
    while (
      this.serveFirst(this.puts, (amount) => level.value + amount <= capacity, 1) ||
      this.serveFirst(this.gets, (amount) => amount <= level.value, -1)
    );
  }

  private serveFirst(line: Transfer[], fits: (amount: number) => boolean, sign: number): boolean {
    const [first] = line
    if (first === undefined || !fits(first.amount)) return false
    line.shift()
    this.level.update(this.environment.now, this.level.value + sign * first.amount)
    first.claim.succeed()
    return true
  }
}
