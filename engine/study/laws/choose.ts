import type { RandomStream } from '../../kernel/index.ts'

/** Where the choices that make up a generated case come from: a random stream, or a tool that can shrink them. */
export interface Choose {
  /**
   * A whole number.
   *
   * @param low - smallest.
   * @param high - largest.
   */
  whole(low: number, high: number): number
  /**
   * One of several things.
   *
   * @param things - at least one; the simplest first.
   */
  one<Thing>(things: readonly Thing[]): Thing
}

/**
 * Choices by a random stream.
 *
 * @param stream - the stream.
 */
export function chooseBy(stream: RandomStream): Choose {
  const whole = (low: number, high: number): number => low + Math.floor(stream.uniform() * (high - low + 1))
  return { whole, one: (things) => things[whole(0, things.length - 1)] }
}
