import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DAY, HOUR, Shift, Timetable } from '../../../engine/kernel/index.ts'

const night = new Shift(22 * HOUR, 6 * HOUR)
const day = new Shift(8 * HOUR, 18 * HOUR)
const always = new Shift(7 * HOUR, 7 * HOUR)

/** Finish of whole hours of work by looking at each hour, for shifts on the hour. */
function finishByHours(shift: Shift, from: number, hours: number): number {
  let at = from
  for (let left = hours; left > 0; at += HOUR) if (shift.isOpen(at)) left--
  return at
}

describe('Shift', () => {
  it('finds the window that an instant lies in or closes', () => {
    expect([8, 8.5, 18, 19, 32].map((hour) => day.startBefore(hour * HOUR) / HOUR)).toEqual([-16, 8, 8, 8, 8])
    expect([6, 22.5, 30].map((hour) => night.startBefore(hour * HOUR) / HOUR)).toEqual([-2, 22, 22])
  })

  it('is open from its start until just before its end', () => {
    expect([8 * HOUR - 1, 8 * HOUR, 18 * HOUR - 1, 18 * HOUR].map((at) => day.isOpen(at))).toEqual([
      false,
      true,
      true,
      false,
    ])
    expect([21, 22, 23, 24, 29, 30].map((hour) => night.isOpen(hour * HOUR))).toEqual([
      false,
      true,
      true,
      true,
      true,
      false,
    ])
    expect([0, 7 * HOUR - 1, 7 * HOUR, DAY].map((at) => always.isOpen(at))).toEqual([true, true, true, true])
  })

  it('opens next at the start of the shift, or at once', () => {
    expect([0, 8 * HOUR, 12 * HOUR, 18 * HOUR].map((at) => day.nextOpen(at))).toEqual([
      8 * HOUR,
      8 * HOUR,
      12 * HOUR,
      DAY + 8 * HOUR,
    ])
    expect([0, 6 * HOUR, 21 * HOUR].map((at) => night.nextOpen(at))).toEqual([0, 22 * HOUR, 22 * HOUR])
    expect(always.nextOpen(123)).toBe(123)
  })

  it('finishes within the shift, at its closing, or on a later day', () => {
    expect(day.finish(9 * HOUR, 2 * HOUR)).toBe(11 * HOUR)
    expect(day.finish(9 * HOUR, 9 * HOUR)).toBe(18 * HOUR)
    expect(day.finish(9 * HOUR, 9 * HOUR + 1)).toBe(DAY + 8 * HOUR + 1)
    expect(day.finish(20 * HOUR, 30 * HOUR)).toBe(3 * DAY + 18 * HOUR)
    expect(night.finish(7 * HOUR, 8 * HOUR)).toBe(30 * HOUR)
    expect(always.finish(5, 3 * DAY)).toBe(5 + 3 * DAY)
    expect(day.finish(20 * HOUR, 0)).toBe(20 * HOUR)
  })

  it('rounds a fraction of a millisecond up, and keeps it when asked for the exact instant', () => {
    expect(day.finish(9 * HOUR, 0.25)).toBe(9 * HOUR + 1)
    expect(day.exactFinish(9 * HOUR, 0.25)).toBe(9 * HOUR + 0.25)
  })

  it('agrees with walking hour by hour', () => {
    const hour = fc.nat(23)
    fc.assert(
      fc.property(hour, hour, fc.nat(72), fc.integer({ min: 1, max: 200 }), (starts, ends, from, hours) => {
        const shift = new Shift(starts * HOUR, ends * HOUR)
        const finish = shift.finish(from * HOUR, hours * HOUR)
        expect(finish).toBe(finishByHours(shift, from * HOUR, hours))
        expect(shift.openTime(from * HOUR, finish)).toBe(hours * HOUR)
      }),
      { seed: 20_251_111, numRuns: 500 },
    )
  })

  it('adds up: two pieces of work end where their sum ends', () => {
    const instant = fc.nat(10 * DAY)
    const work = fc.integer({ min: 1, max: 5 * DAY })
    const open = fc.integer({ min: HOUR, max: DAY })
    fc.assert(
      fc.property(fc.nat(DAY - 1), open, instant, work, work, (starts, length, from, one, other) => {
        const shift = new Shift(starts, (starts + length) % DAY)
        expect(shift.finish(shift.finish(from, one), other)).toBe(shift.finish(from, one + other))
        expect(shift.openTime(from, shift.finish(from, one))).toBe(one)
        expect(shift.isOpen(shift.nextOpen(from))).toBe(true)
      }),
      { seed: 20_251_111, numRuns: 500 },
    )
  })

  it('takes a century of work in closed form', () => {
    const short = new Shift(0, 1)
    expect(short.finish(0, 36_525)).toBe(36_524 * DAY + 1)
  })

  it('refuses times outside the day and work that is no work', () => {
    expect(() => new Shift(-1, 5)).toThrow('starts (= -1) must be an integer from 0 to 86399999')
    expect(() => new Shift(0, DAY + 1)).toThrow('ends (= 86400001)')
    expect(() => day.finish(0, -1)).toThrow('work (= -1) must be a finite number >= 0')
    expect(() => day.finish(Number.NaN, 1)).toThrow('from (= NaN)')
  })
})

describe('Timetable', () => {
  const table = new Timetable([18 * HOUR, 6 * HOUR, 12 * HOUR, 6 * HOUR])

  it('gives the next time, strictly later', () => {
    const hours = [0, 6, 11, 12, 18, 23].map((hour) => table.next(hour * HOUR) / HOUR)
    expect(hours).toEqual([6, 12, 12, 18, 30, 30])
    expect(table.next(10 * DAY + 18 * HOUR)).toBe(11 * DAY + 6 * HOUR)
    expect(new Timetable([0]).next(0)).toBe(DAY)
    expect(table.timesOfDay).toEqual([6 * HOUR, 12 * HOUR, 18 * HOUR])
  })

  it('refuses an empty table and times outside the day', () => {
    expect(() => new Timetable([])).toThrow('timesOfDay (= []) must hold at least one time')
    expect(() => new Timetable([DAY])).toThrow('timesOfDay (= 86400000)')
  })
})
