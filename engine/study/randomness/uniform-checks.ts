import type { Draw, Finding } from './draw.ts'
import { evenCells, normalFinding } from './findings.ts'

/** A check that one generator is uniform, with a fault that it must notice. */
export interface UniformCheck {
  /** Name, unique among the checks. */
  readonly id: string
  /** What is checked, in one sentence. */
  readonly statement: string
  /** Looks at the first `count` numbers. */
  readonly judge: (draw: Draw, count: number) => Finding
  /** The fault, in one sentence: what the power of the check is measured by. */
  readonly fault: string
  /** A generator with that fault. */
  readonly spoil: (draw: Draw) => Draw
}

const CELLS = 1024
const SIDE = 32

/** Checks of one generator: four moments, cells of the high and of the low bits, and pairs. */
export const UNIFORM_CHECKS: readonly UniformCheck[] = [
  ...[1, 2, 3, 4].map(momentCheck),
  {
    id: 'cells',
    statement: 'The ten highest bits take all values equally often (chi-square, 1,024 cells).',
    judge: (draw, count) => evenCells(cellCounts(count, (index) => Math.floor(draw(index) * CELLS))),
    fault: 'The sixth bit is stuck at 0.',
    spoil: (draw) => (index) => withoutBit(draw(index), 6),
  },
  {
    id: 'low-bits',
    statement: 'Bits 23 to 32 take all values equally often (chi-square, 1,024 cells).',
    judge: (draw, count) =>
      evenCells(cellCounts(count, (index) => Math.floor(draw(index) * 2 ** 32) % CELLS)),
    fault: 'Bit 32 is stuck at 0.',
    spoil: (draw) => (index) => withoutBit(draw(index), 32),
  },
  {
    id: 'serial-pairs',
    statement: 'Pairs of neighbours fill the square evenly (serial test, 32 x 32 cells, no overlap).',
    judge: (draw, count) =>
      evenCells(
        cellCounts(count >> 1, (index) => {
          const first = Math.floor(draw(2 * index) * SIDE)
          return first * SIDE + Math.floor(draw(2 * index + 1) * SIDE)
        }),
      ),
    fault: 'One number in fifty repeats the one before.',
    spoil: repeatsSome,
  },
]

// E U^k = 1 / (k + 1), and the variance of U^k is 1 / (2k + 1) - 1 / (k + 1)^2.
function momentCheck(order: number): UniformCheck {
  const expected = 1 / (order + 1)
  const deviation = Math.sqrt(1 / (2 * order + 1) - expected ** 2)
  return {
    id: `moment-${order}`,
    statement: `The mean of U^${order} is 1/${order + 1}.`,
    judge: (draw, count) => {
      let sum = 0
      for (let index = 0; index < count; index++) {
        const value = draw(index)
        let power = value
        for (let factor = 1; factor < order; factor++) power *= value
        sum += power
      }
      return normalFinding(sum / count, expected, deviation / Math.sqrt(count))
    },
    fault: 'Every number is 1 % too small.',
    spoil: (draw) => (index) => draw(index) * 0.99,
  }
}

function cellCounts(count: number, cellOf: (index: number) => number): Float64Array {
  const counts = new Float64Array(CELLS)
  for (let index = 0; index < count; index++) counts[cellOf(index)]++
  return counts
}

function withoutBit(value: number, bit: number): number {
  const weight = 2 ** -bit
  return Math.floor(value / weight) % 2 === 1 ? value - weight : value
}

function repeatsSome(draw: Draw): Draw {
  let last = 0.5
  return (index) => {
    const value = draw(index)
    if (index % 50 !== 49) last = value
    return last
  }
}
