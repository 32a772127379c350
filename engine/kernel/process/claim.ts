import type { Environment } from './environment.ts'
import { ProcessEvent } from './process-event.ts'

/**
 * An event that waits in a line of a resource, container or store until it is served.
 *
 * Whoever stops waiting for it (interrupted, or out of patience) must `cancel` it: it keeps its place in the line
 * otherwise, and takes what it is given.
 */
export class Claim<T> extends ProcessEvent<T> {
  private readonly withdraw: (claim: Claim<T>) => boolean

  /**
   * @param environment - where it happens.
   * @param withdraw - takes it out of its line; false if it is not there.
   */
  constructor(environment: Environment, withdraw: (claim: Claim<T>) => boolean) {
    super(environment)
    this.withdraw = withdraw
  }

  /** Leaves the line; true if it was still waiting, false and without effect if it has been served or withdrawn. */
  cancel(): boolean {
    return this.withdraw(this)
  }
}

/**
 * Takes an element out of an array; false if it is not there.
 *
 * @param elements - the array.
 * @param element - what to take out.
 */
export function takeOut<T>(elements: T[], element: T): boolean {
  const place = elements.indexOf(element)
  if (place >= 0) elements.splice(place, 1)
  return place >= 0
}
