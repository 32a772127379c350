import { describe, expect, it } from 'vitest'
import { ThinningClock } from '../../../../engine/agents/queue-network/arrival-clock.ts'
import { Clusters } from '../../../../engine/agents/queue-network/clusters.ts'
import { type RateCourse, rateCourseOf } from '../../../../engine/agents/queue-network/rate-course.ts'
import { RescaledGaps } from '../../../../engine/agents/queue-network/rescaled-gaps.ts'
import { Streams } from '../../../../engine/kernel/index.ts'

const stream = (purpose: string) => new Streams(3, 0).open('source', purpose)

const courses: [string, RateCourse][] = [
  ['constant', { kind: 'poisson', rate: 3 }],
  ['sinusoidal', { kind: 'sinusoidal', base: 4, swing: 3, period: 5 }],
  ['pulse', { kind: 'pulse', base: 1, pulse: 9, from: 2, until: 3.5 }],
  ['pulse at once', { kind: 'pulse', base: 1, pulse: 9, from: 0, until: 1 }],
  ['piecewise', { kind: 'piecewise', rates: [2, 0, 5], stepWidth: 0.7, repeats: true }],
  ['piecewise once', { kind: 'piecewise', rates: [2, 0, 5], stepWidth: 0.7, repeats: false }],
].map(([name, arrivals]) => [name as string, rateCourseOf(arrivals as never) as RateCourse])

describe.each(courses)('a %s rate', (_, course) => {
  it('adds up to what is expected', () => {
    const step = 0.0005
    let sum = 0
    for (let at = 0; at < 8; at += step) sum += course.rateAt(at + step / 2) * step
    expect(course.expectedUntil(8)).toBeCloseTo(sum, 1)
  })

  it('stays below its bound', () => {
    for (let at = 0.013; at < 12; at += 0.37) {
      const until = Math.min(course.boundUntil(at), at + 5)
      expect(until).toBeGreaterThan(at)
      for (let later = at; later < until; later += (until - at) / 7)
        expect(course.rateAt(later)).toBeLessThanOrEqual(course.boundAt(at))
    }
  })

  it('is kept by thinning', () => {
    const clock = new ThinningClock(course, stream('thinning'))
    const gaps = new RescaledGaps(course)
    let count = 0
    let last = 0
    while (clock.nextAt < 700) {
      expect(clock.nextAt).toBeGreaterThan(last)
      expect(course.rateAt(clock.nextAt)).toBeGreaterThan(0)
      last = clock.nextAt
      gaps.note(last)
      clock.advance()
      count++
    }
    const expected = course.expectedUntil(700)
    expect(Math.abs(count - expected)).toBeLessThan(4 * Math.sqrt(expected) + 1)
    // 1.95 is exceeded once in a thousand.
    expect(gaps.distance()).toBeLessThan(1.95)
  })
})

describe('RescaledGaps', () => {
  it('measures the greatest distance from the exponential law', () => {
    const gaps = new RescaledGaps(rateCourseOf({ kind: 'poisson', rate: 1 }) as RateCourse)
    expect(gaps.distance()).toBeNull()
    // Gaps ln 2, of probability 0.5, and ln 4, of 0.75: the law is furthest away just below 0.5.
    for (const time of [1, 1 + Math.LN2, 1 + 3 * Math.LN2]) gaps.note(time)
    expect(gaps.distance()).toBeCloseTo(Math.SQRT2 * 0.5, 12)
  })

  it('sees a rate that is another one', () => {
    const gaps = new RescaledGaps(rateCourseOf({ kind: 'poisson', rate: 1.03 }) as RateCourse)
    const clock = new ThinningClock(rateCourseOf({ kind: 'poisson', rate: 1 }) as RateCourse, stream('other'))
    while (clock.nextAt < 100_000) {
      gaps.note(clock.nextAt)
      clock.advance()
    }
    expect(gaps.distance()).toBeGreaterThan(1.95)
  })
})

describe('Clusters', () => {
  it('counts sizes of measured clusters that are over', () => {
    const clusters = new Clusters({ jump: 0.5, decay: 1 }, stream('provoked'))
    for (let each = 0; each < 20_000; each++) {
      const cluster = clusters.begin(each >= 10_000)
      for (let toCome = 1; toCome > 0; toCome--) toCome += clusters.provoke(cluster)
    }
    expect(clusters.sizes.count).toBe(10_000)
    expect(clusters.sizes.mean).toBeCloseTo(2, 0)
    expect(clusters.sizes.variance()).toBeGreaterThan(3)
  })
})
