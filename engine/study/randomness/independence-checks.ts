import type { Draw, Finding } from './draw.ts'
import { evenCells, normalFinding } from './findings.ts'

/** A check that two generators are independent, with a fault that it must notice. */
export interface IndependenceCheck {
  /** Name, unique among the checks. */
  readonly id: string
  /** What is checked, in one sentence. */
  readonly statement: string
  /** Looks at the first `count` numbers of both. */
  readonly judge: (one: Draw, other: Draw, count: number) => Finding
  /** The fault, in one sentence: what the power of the check is measured by. */
  readonly fault: string
  /** The second generator with that fault. */
  readonly spoil: (one: Draw, other: Draw) => Draw
}

const SIDE = 32

/** Checks of two generators: correlation, and the square that their numbers fill. */
export const INDEPENDENCE_CHECKS: readonly IndependenceCheck[] = [
  {
    id: 'correlation',
    statement: 'The numbers of two generators are not correlated.',
    judge: (one, other, count) => {
      let products = 0
      for (let index = 0; index < count; index++) products += (one(index) - 0.5) * (other(index) - 0.5)
      // The product of two centred uniform numbers has mean 0 and standard deviation 1/12.
      return normalFinding((12 * products) / count, 0, 1 / Math.sqrt(count))
    },
    fault: 'One number in fifty is that of the other generator.',
    spoil: sharesSome(50),
  },
  {
    id: 'square',
    statement: 'Their pairs fill the square evenly (chi-square, 32 x 32 cells).',
    judge: (one, other, count) => {
      const counts = new Float64Array(SIDE * SIDE)
      for (let index = 0; index < count; index++) {
        counts[Math.floor(one(index) * SIDE) * SIDE + Math.floor(other(index) * SIDE)]++
      }
      return evenCells(counts)
    },
    fault: 'One number in fifty is that of the other generator.',
    spoil: sharesSome(50),
  },
]

// Both are asked each time, so that a stream among them stays in step.
function sharesSome(every: number): IndependenceCheck['spoil'] {
  return (one, other) => (index) => {
    const [own, foreign] = [other(index), one(index)]
    return index % every === 0 ? foreign : own
  }
}
