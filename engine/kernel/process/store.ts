import { requireInteger } from '../requirements.ts'
import { Claim, takeOut } from './claim.ts'
import type { Environment } from './environment.ts'

/** How a store is built. */
export interface StoreOptions<T> {
  /** The most items it holds, integer >= 1 or Infinity. @defaultValue Infinity */
  capacity?: number
  /** Items of lower number are taken first, equal ones in order of arrival. @defaultValue all equal */
  priority?: (item: T) => number
}

interface Put<T> {
  readonly item: T
  readonly claim: Claim<void>
}

interface Get<T> {
  readonly accepts: (item: T) => boolean
  readonly claim: Claim<T>
}

/**
 * Distinct items that are put in and taken out: first in, first out, or by priority. Who gets may ask for an item that
 * it accepts, and is not held up by others who wait for something else.
 */
export class Store<T> {
  /** Where it is. */
  readonly environment: Environment
  /** The most items it holds. */
  readonly capacity: number
  private readonly priority: (item: T) => number
  private readonly held: T[] = []
  private readonly puts: Put<T>[] = []
  private readonly gets: Get<T>[] = []

  /**
   * @param environment - where it is.
   * @param options - capacity, and the priority of items.
   * @throws {KernelError} if the capacity is neither an integer >= 1 nor Infinity.
   */
  constructor(environment: Environment, options: StoreOptions<T> = {}) {
    const { capacity = Number.POSITIVE_INFINITY, priority = () => 0 } = options
    if (capacity !== Number.POSITIVE_INFINITY) requireInteger('capacity', capacity, 1)
    this.environment = environment
    this.capacity = capacity
    this.priority = priority
  }

  /** What it holds, in the order in which it is given out. */
  get items(): readonly T[] {
    return this.held
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
   * Puts an item in; happens when there is room.
   *
   * @param item - the item.
   */
  put(item: T): Claim<void> {
    const claim: Claim<void> = new Claim(this.environment, () => this.withdraw(this.puts, entry))
    const entry: Put<T> = { item, claim }
    this.puts.push(entry)
    this.serve()
    return claim
  }

  /**
   * Takes out the first item that is accepted; happens when there is one.
   *
   * @param accepts - asked of each item in turn, and again after each put. @defaultValue any item
   */
  get(accepts: (item: T) => boolean = () => true): Claim<T> {
    const claim: Claim<T> = new Claim(this.environment, () => this.withdraw(this.gets, entry))
    const entry: Get<T> = { accepts, claim }
    this.gets.push(entry)
    this.serve()
    return claim
  }

  private withdraw<E>(line: E[], entry: E): boolean {
    const isWaiting = takeOut(line, entry)
    if (isWaiting) this.serve()
    return isWaiting
  }

  // What is given out makes room for those who wait to put.
  private serve(): void {
    do this.takeIn()
    while (this.giveOut() && this.puts.length > 0)
  }

  private takeIn(): void {
    while (this.puts.length > 0 && this.held.length < this.capacity) {
      const { item, claim } = this.puts.shift() as Put<T>
      const rank = this.priority(item)
      let place = this.held.length
      while (place > 0 && rank < this.priority(this.held[place - 1])) place--
      this.held.splice(place, 0, item)
      claim.succeed()
    }
  }

  private giveOut(): boolean {
    let isAnyServed = false
    for (const get of [...this.gets]) {
      const place = this.held.findIndex(get.accepts)
      if (place < 0) continue
      takeOut(this.gets, get)
      get.claim.succeed(this.held.splice(place, 1)[0])
      isAnyServed = true
    }
    return isAnyServed
  }
}
