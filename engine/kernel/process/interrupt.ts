/**
 * What is thrown into a process that is interrupted, at the `yield` where it waits. It catches it, or ends with it.
 *
 * @example try { yield* environment.timeout(60) } catch (error) { if (!(error instanceof Interrupt)) throw error }
 */
export class Interrupt extends Error {
  /** Why: what `interrupt` was given; a `Preempted` when a resource took a place away. */
  override readonly cause: unknown

  /** @param cause - why. */
  constructor(cause?: unknown) {
    super('interrupted')
    this.name = 'Interrupt'
    this.cause = cause
  }
}
