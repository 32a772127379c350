import { describe, expect, it } from 'vitest'
import { mser5, welchAverages, welchTruncation } from '../../../engine/experiment/statistics/index.ts'
import { Streams } from '../../../engine/kernel/index.ts'

function noisy(length: number, replication: number, level: (at: number) => number): number[] {
  const stream = new Streams('warm-up', replication).open('series', 'noise')
  return Array.from({ length }, (_, at) => level(at) + stream.uniform() - 0.5)
}

describe('mser5', () => {
  it('leaves out a beginning that is different', () => {
    const values = noisy(500, 0, (at) => (at < 60 ? 20 : 5))
    const { observations, isReliable } = mser5(values)
    expect(observations).toBeGreaterThanOrEqual(60)
    expect(observations).toBeLessThan(160)
    expect(isReliable).toBe(true)
  })

  it('finds the least squared standard error of the mean of what is left', () => {
    // Means of fives: 9, 3, 1, 2, 1, 2. Left out 0: 46/36; 1: 2.8/25; 2: 1/16; 3: (2/3)/9.
    const values = [9, 3, 1, 2, 1, 2].flatMap((value) => Array<number>(5).fill(value))
    expect(mser5(values)).toEqual({ observations: 10, isReliable: true })
  })

  it('leaves out nothing of equal values', () => {
    expect(mser5(Array(50).fill(3)).observations).toBe(0)
  })

  it('says that a run that never settles is too short', () => {
    expect(mser5(Array.from({ length: 200 }, (_, at) => at)).isReliable).toBe(false)
    expect(mser5([1, 2, 3]).isReliable).toBe(false)
  })
})

describe('welchAverages', () => {
  it('averages over replications, then over a window that is narrower at the beginning', () => {
    const averages = welchAverages(
      [
        [0, 2, 4, 6, 8],
        [2, 4, 6, 2, 0],
      ],
      1,
    )
    // Across replications 1, 3, 5, 4, 4.
    expect(averages).toEqual([1, 3, 4, 13 / 3])
  })

  it('is the mean over replications without a window', () => {
    expect(welchAverages([[1, 5]], 0)).toEqual([1, 5])
  })
})

describe('welchTruncation', () => {
  it('finds where the curve has become level', () => {
    const replications = Array.from({ length: 20 }, (_, replication) =>
      noisy(400, replication, (at) => 10 * (1 - Math.exp(-at / 20))),
    )
    const found = welchTruncation(welchAverages(replications, 10))
    expect(found).toBeGreaterThan(60)
    expect(found).toBeLessThan(200)
  })

  it('leaves out nothing of a level curve', () => {
    expect(welchTruncation([2, 2, 2, 2])).toBe(0)
  })
})
