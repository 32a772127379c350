import { describe, expect, it } from 'vitest'
import { ThinningClock } from '../../../../engine/agents/queue-network/arrival-clock.ts'
import { Clusters } from '../../../../engine/agents/queue-network/clusters.ts'
import { type RateCourse, rateCourseOf } from '../../../../engine/agents/queue-network/rate-course.ts'
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

/** Integral of a rate over a time, by the middle of small steps. */
function expectedUntil(course: RateCourse, until: number): number {
  const step = 0.0005
  let sum = 0
  for (let at = 0; at < until; at += step) sum += course.rateAt(at + step / 2) * step
  return sum
}

describe.each(courses)('a %s rate', (_, course) => {
  it('stays below its bound', () => {
    for (let at = 0.013; at < 12; at += 0.37) {
      const until = Math.min(course.boundUntil(at), at + 5)
      expect(until).toBeGreaterThan(at)
      for (let later = at; later < until; later += (until - at) / 7)
        expect(course.rateAt(later)).toBeLessThanOrEqual(course.boundAt(at))
    }
  })

  it('is kept by thinning, in each part of the time', () => {
    const parts = [0, 0, 0, 0]
    const expected = parts.map(
      (_, part) => 300 * (expectedUntil(course, (part + 1) * 2.1) - expectedUntil(course, part * 2.1)),
    )
    for (let round = 0; round < 300; round++) {
      const clock = new ThinningClock(course, stream(`thinning ${round}`))
      for (; clock.nextAt < 8.4; clock.advance()) {
        expect(course.rateAt(clock.nextAt)).toBeGreaterThan(0)
        parts[Math.floor(clock.nextAt / 2.1)]++
      }
    }
    for (const [part, count] of parts.entries())
      expect(Math.abs(count - expected[part])).toBeLessThan(4 * Math.sqrt(expected[part]) + 1)
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
