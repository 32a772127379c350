import { describe, expect, it } from 'vitest'
import { DAY, HOUR, RandomStream, RateStation, Shift } from '../../../engine/kernel/index.ts'

const always = new Shift(0, 0)

describe('RateStation', () => {
  it('starts at arrival or when the work before is done', () => {
    const station = new RateStation(60, always)
    expect([
      station.finishOf(0, 2),
      station.finishOf(30_000, 1),
      station.finishOf(400_000, 1),
      station.finishOf(400_000, 0),
    ]).toEqual([120_000, 180_000, 460_000, 460_000])
    expect([station.freeAt, station.busyTime, station.amountAccepted]).toEqual([460_000, 240_000, 4])
  })

  it('works only in its shift', () => {
    const station = new RateStation(1, new Shift(8 * HOUR, 16 * HOUR))
    expect(station.finishOf(0, 4)).toBe(12 * HOUR)
    expect(station.finishOf(0, 6)).toBe(DAY + 10 * HOUR)
    expect(station.finishOf(DAY + 20 * HOUR, 1)).toBe(2 * DAY + 9 * HOUR)
  })

  it('keeps an awkward rate exact in the long run while every finish is an integer', () => {
    const station = new RateStation(7_000_003, new Shift(8 * HOUR, 16 * HOUR))
    let last = 0
    for (let unit = 0; unit < 7_000_003; unit++) last = station.finishOf(0, 1)
    expect(last).toBe(9 * HOUR)
    expect(station.busyTime).toBeCloseTo(HOUR, 2)
  })

  it('rounds each finish up by less than a millisecond', () => {
    const stream = new RandomStream('rate')
    const station = new RateStation(1234.5, always)
    let exact = 0
    let at = 0
    for (let arrival = 0; arrival < 10_000; arrival++) {
      at += Math.floor(stream.uniform() * 6000)
      const amount = stream.uniform() * 2
      exact = Math.max(at, exact) + (amount * HOUR) / 1234.5
      const finish = station.finishOf(at, amount)
      expect(Number.isInteger(finish)).toBe(true)
      expect(finish - exact).toBeGreaterThan(-1e-3)
      // An arrival in the millisecond in which the server frees starts at its own instant, not a fraction before.
      expect(finish - exact).toBeLessThan(1 + 1e-3)
    }
  })

  it('refuses a rate of nothing and negative work', () => {
    expect(() => new RateStation(0, always)).toThrow('ratePerHour (= 0) must be a finite number > 0')
    expect(() => new RateStation(1, always).finishOf(0, -2)).toThrow('amount (= -2)')
  })
})
