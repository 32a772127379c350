import { describe, expect, it } from 'vitest'
import { courseOf, intensityAt } from '../../../engine/shocks/course.ts'

const HOUR = 3_600_000

describe('course of a shock', () => {
  it('climbs the ramp, holds, and comes down in steps with the mean of their part of the slope', () => {
    const course = courseOf({ ramp: 4 * HOUR, hold: 3 * HOUR, decay: 2 * HOUR, steps: 2 }, 10 * HOUR, 2)
    expect(course.map(({ at, intensity }) => [at / HOUR, intensity])).toEqual([
      [10, 0.5],
      [12, 1.5],
      [14, 2],
      [17, 1.5],
      [18, 0.5],
      [19, 0],
    ])
  })

  it.each([
    ['only a hold', { ramp: 0, hold: HOUR, decay: 0 }, 1],
    ['only a ramp', { ramp: HOUR, hold: 0, decay: 0 }, 0.5],
    ['only a decay', { ramp: 0, hold: 0, decay: HOUR }, 0.5],
    ['all three', { ramp: 6 * HOUR, hold: HOUR, decay: 12 * HOUR }, 0.5 * 18 + 1],
  ])('has the area of its trapezoid: %s', (_, parts, area) => {
    for (const steps of [1, 3, 4, 48]) {
      const course = courseOf({ ...parts, steps }, 5 * HOUR, 3)
      const sum = course.slice(1).reduce((total, { at }, index) => {
        const { at: from, intensity } = course[index] as (typeof course)[number]
        return total + intensity * (at - from)
      }, 0)
      expect(sum / HOUR).toBeCloseTo(3 * area, 4)
      expect(course.at(-1)).toEqual({ at: 5 * HOUR + parts.ramp + parts.hold + parts.decay, intensity: 0 })
    }
  })

  it('never goes back in time and never above its peak', () => {
    const course = courseOf({ ramp: 7, hold: 0, decay: 5, steps: 48 }, 3, 2)
    for (const [index, { at, intensity }] of course.entries()) {
      expect(at).toBeGreaterThanOrEqual(course[index - 1]?.at ?? 3)
      expect(intensity).toBeLessThanOrEqual(2)
      expect(Number.isInteger(at)).toBe(true)
    }
  })
})

describe('intensity at a time', () => {
  const course = courseOf({ ramp: 2 * HOUR, hold: HOUR, decay: 0, steps: 2 }, 10 * HOUR, 1)

  it.each([
    [0, 0],
    [10 - 1e-6, 0],
    [10, 0.25],
    [10.9, 0.25],
    [11, 0.75],
    [12, 1],
    [12.9, 1],
    [13, 0],
    [99, 0],
  ])('at hour %d it is %d', (hour, intensity) => {
    expect(intensityAt(course, Math.floor(hour * HOUR))).toBe(intensity)
  })

  it('is 0 in a course without steps', () => {
    expect(intensityAt([], 5)).toBe(0)
  })
})
