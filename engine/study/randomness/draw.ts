/** A generator as the checks see it: the uniform number at an index. Asked for 0, 1, 2 … in this order. */
export type Draw = (index: number) => number

/**
 * The first numbers of a generator, drawn once: they can be asked for in any order and as often as one likes.
 *
 * @param draw - the generator, at its start.
 * @param count - how many.
 */
export function recorded(draw: Draw, count: number): Draw {
  const numbers = Float64Array.from({ length: count }, (_, index) => draw(index))
  return (index) => numbers[index]
}

/** What a check found. */
export interface Finding {
  /** What was estimated or measured. */
  readonly estimate: number
  /** What it is for independent uniform numbers. */
  readonly expected: number
  /** Half width of the interval around the estimate that a fair generator leaves once in 10,000 times. */
  readonly halfWidth: number
  /** Standard deviation of the estimate for a fair generator. */
  readonly standardError: number
  /** Probability that a fair generator strays at least as far, to either side. */
  readonly probability: number
}

/** Probability below which a generator is found faulty. A fair one fails a check once in 10,000 seeds. */
export const FALSE_ALARM = 1e-4
