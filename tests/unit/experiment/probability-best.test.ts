import { describe, expect, it } from 'vitest'
import { cholesky } from '../../../engine/experiment/statistics/cholesky.ts'
import { studentProbability } from '../../../engine/experiment/statistics/distribution-functions.ts'
import { probabilityBest } from '../../../engine/experiment/statistics/index.ts'
import { shareLargest } from '../../../engine/experiment/statistics/multivariate-student.ts'
import { normals } from './samples.ts'

const draw = normals('probability best')
const luck = Array.from({ length: 12 }, draw)
const plain = luck.map((value) => 10 * value + draw())
const shifted = luck.map((value) => 10 * value + draw() + 0.4)
const worse = luck.map((value) => 10 * value + draw() - 30)

describe('probabilityBest', () => {
  it('of two policies is the paired t probability', () => {
    const differences = shifted.map((value, index) => value - plain[index])
    const centre = differences.reduce((sum, value) => sum + value, 0) / 12
    const variance = differences.reduce((sum, value) => sum + (value - centre) ** 2, 0) / 11
    const expected = studentProbability(centre / Math.sqrt(variance / 12), 11)
    const [first, second] = probabilityBest({ samples: [shifted, plain], better: 'high' })
    expect(first).toBeCloseTo(expected, 10)
    expect(second).toBeCloseTo(1 - expected, 10)
  })

  it('of three agrees with that of two when the third has no chance', () => {
    const [two] = probabilityBest({ samples: [shifted, plain], better: 'high' })
    const three = probabilityBest({ samples: [shifted, plain, worse], better: 'high' })
    expect(Math.abs((three[0] ?? 0) - (two ?? 0))).toBeLessThan(4 * 0.0014)
    expect(three[2]).toBe(0)
  })

  it('turns round with the direction', () => {
    const high = probabilityBest({ samples: [shifted, plain], better: 'high' })
    const low = probabilityBest({ samples: [shifted, plain], better: 'low' })
    expect(low[0]).toBeCloseTo(high[1] ?? Number.NaN, 12)
    expect(probabilityBest({ samples: [shifted, plain, worse], better: 'low' })[2]).toBe(1)
  })

  it('shares equally between policies that are equal', () => {
    expect(probabilityBest({ samples: [plain, plain], better: 'high' })).toEqual([0.5, 0.5])
    expect(probabilityBest({ samples: [plain, plain, plain], better: 'low' })).toEqual([1 / 3, 1 / 3, 1 / 3])
    expect(probabilityBest({ samples: [plain, worse, plain], better: 'high' })).toEqual([0.5, 0, 0.5])
  })

  it('is sure where nothing varies', () => {
    const constants = [1, 2, 3].map((value) => [value, value, value])
    expect(probabilityBest({ samples: constants, better: 'high' })).toEqual([0, 0, 1])
    expect(probabilityBest({ samples: constants.slice(0, 2), better: 'low' })).toEqual([1, 0])
  })

  it('is the same every time, and adds up to 1', () => {
    const question = { samples: [plain, shifted, worse], better: 'high' } as const
    const first = probabilityBest(question)
    expect(probabilityBest(question)).toEqual(first)
    expect(first.reduce<number>((sum, share) => sum + (share ?? 0), 0)).toBeCloseTo(1, 12)
  })

  it('is null below two replications, and 1 for a policy alone', () => {
    expect(probabilityBest({ samples: [[1], [2]], better: 'high' })).toEqual([null, null])
    expect(probabilityBest({ samples: [plain], better: 'high' })).toEqual([1])
  })

  it('works with more policies than replications', () => {
    const samples = Array.from({ length: 6 }, (_, policy) => [
      policy + draw(),
      policy + draw(),
      policy + draw(),
    ])
    const probabilities = probabilityBest({ samples, better: 'high' })
    expect(probabilities.reduce<number>((sum, share) => sum + (share ?? 0), 0)).toBeCloseTo(1, 12)
  })
})

describe('shareLargest', () => {
  it('agrees with the closed form of two independent components', () => {
    // The difference of the two is t with scale 1 and location 1.
    for (const degreesOfFreedom of [1, 9, 200]) {
      const scale = [
        [0.5, 0],
        [0, 0.5],
      ]
      const [first] = shareLargest({ location: [1, 0], scale, degreesOfFreedom })
      expect(Math.abs(first - studentProbability(1, degreesOfFreedom))).toBeLessThan(4 * 0.0014)
    }
  })

  it('knows the three-way orthant probability of correlated components', () => {
    // Differences to the first have correlation r, and P(both < 0) = 1/4 + asin(r) / (2 pi), for t as for normal.
    const scale = [
      [1, 0, 0],
      [0, 3, 0],
      [0, 0, 3],
    ]
    const [first] = shareLargest({ location: [0, 0, 0], scale, degreesOfFreedom: 5 })
    expect(Math.abs(first - (0.25 + Math.asin(0.25) / (2 * Math.PI)))).toBeLessThan(4 * 0.0014)
  })
})

describe('cholesky', () => {
  it('factors a matrix that has no spread in one direction', () => {
    const matrix = [
      [4, 2, 2],
      [2, 1, 1],
      [2, 1, 5],
    ]
    expect(cholesky(matrix)).toEqual([
      [2, 0, 0],
      [1, 0, 0],
      [1, 0, 2],
    ])
  })
})
