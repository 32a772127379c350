import { describe, expect, it } from 'vitest'
import { type KpiBias, verdictOnBias } from '../../../engine/experiment/index.ts'
import { biasOfLots } from '../../../engine/experiment/lot-bias.ts'
import { studentQuantile } from '../../../engine/experiment/statistics/index.ts'
import { fakeRecord } from '../../support/fake-record.ts'

const records = (values: readonly (number | null)[]) =>
  values.map((profit, replication) => fakeRecord('plain', replication, { profit }))

describe('biasOfLots', () => {
  it('is the paired difference, and its share of the level with single orders', () => {
    const { profit } = biasOfLots(records([-98, -201, -305]), records([-100, -200, -300]))
    // Differences 2, -1, -5: mean -4/3, standard deviation sqrt(37/3).
    const halfWidth = (studentQuantile(0.975, 2) * Math.sqrt(37 / 3)) / Math.sqrt(3)
    expect(profit?.mean).toBeCloseTo(-4 / 3, 12)
    expect(profit?.halfWidth).toBeCloseTo(halfWidth, 10)
    expect(profit?.relative).toBeCloseTo(-4 / 600, 12)
    expect(profit?.relativeHalfWidth).toBeCloseTo(halfWidth / 200, 12)
  })

  it('pairs equal replications in any order, and leaves out those that only one side has', () => {
    const [first, second, third] = records([10, 20, 30])
    const single = records([11, 22])
    expect(biasOfLots([third, second, first], single).profit?.mean).toBeCloseTo(-1.5, 12)
  })

  it('is null where no pair defines the indicator', () => {
    const bias = biasOfLots(records([1, null]), records([null, 1]))
    expect(bias.profit).toBeNull()
    expect(bias).not.toHaveProperty('cvar5Profit')
  })

  it('has no relative size where single orders give zero', () => {
    expect(biasOfLots(records([1, 2]), records([0, 0])).profit).toMatchObject({
      mean: 1.5,
      relative: null,
      relativeHalfWidth: null,
    })
  })
})

describe('verdictOnBias', () => {
  const bias = (relative: number | null, relativeHalfWidth: number | null): KpiBias => ({
    mean: 1,
    halfWidth: 1,
    relative,
    relativeHalfWidth,
  })

  it.each([
    [0.004, 0.005, 'within'],
    [-0.004, 0.007, 'undecided'],
    [-0.02, 0.005, 'beyond'],
    [0.02, null, 'undecided'],
    [null, null, 'undecided'],
  ] as const)('%s ± %s at a tolerance of 1 %% is %s', (relative, halfWidth, verdict) => {
    expect(verdictOnBias(bias(relative, halfWidth), 0.01)).toBe(verdict)
  })

  it('is within where nothing differs, whatever the level', () => {
    expect(verdictOnBias({ mean: 0, halfWidth: 0, relative: null, relativeHalfWidth: null }, 0.01)).toBe(
      'within',
    )
  })
})
