import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Tally, TimeWeighted } from '../../../engine/kernel/index.ts'
import { momentsOf } from '../../support/intervals.ts'

describe('Tally', () => {
  it('gives mean and variance of a small sample', () => {
    const tally = new Tally()
    for (const value of [5, 3, 8, -1, 2]) tally.add(value)
    expect([tally.count, tally.minimum, tally.maximum]).toEqual([5, -1, 8])
    expect(tally.mean).toBeCloseTo(3.4, 12)
    expect(tally.variance()).toBeCloseTo(11.3, 12)
  })

  it('agrees with two passes, also far from zero', () => {
    const values = fc.array(fc.double({ min: 1e6, max: 1e6 + 10, noNaN: true }), { minLength: 2 })
    fc.assert(
      fc.property(values, (sample) => {
        const tally = new Tally()
        for (const value of sample) tally.add(value)
        expect(tally.mean).toBeCloseTo(momentsOf(sample).mean, 6)
        expect(tally.variance()).toBeCloseTo(momentsOf(sample).variance, 6)
      }),
      { seed: 20_251_111 },
    )
  })

  it('says nothing of what it has not seen', () => {
    const tally = new Tally()
    tally.add(7)
    expect([tally.mean, tally.variance()]).toEqual([7, Number.NaN])
    tally.reset()
    expect([tally.count, tally.mean, tally.minimum, tally.maximum]).toEqual([
      0,
      0,
      Number.POSITIVE_INFINITY,
      Number.NEGATIVE_INFINITY,
    ])
  })
})

describe('TimeWeighted', () => {
  it('weighs values by how long they last', () => {
    const level = new TimeWeighted(2, 5)
    for (const [at, value] of [
      [4, 3],
      [5, 8],
      [8, -1],
      [9, 2],
    ]) {
      level.update(at, value)
    }
    expect([level.integral(12), level.value, level.maximum]).toEqual([42, 2, 8])
    expect(level.mean(12)).toBeCloseTo(4.2, 12)
    expect(level.variance(12)).toBeCloseTo(8.76, 12)
  })

  it('keeps its value over a reset', () => {
    const level = new TimeWeighted(0)
    level.update(5, 10)
    level.update(10, 4)
    level.reset(20)
    expect([level.mean(30), level.maximum]).toEqual([4, 4])
    level.update(30, 6)
    expect([level.mean(40), level.maximum]).toEqual([5, 6])
  })
})
