import type { RateCourse } from './rate-course.ts'

const FIRST = 1024

/**
 * Gaps between arrivals in expected arrivals: exponential of mean 1 if the source keeps its rate.
 *
 * @see Brown et al. (2002), The time-rescaling theorem and its application to neural spike train data analysis, Neural
 *   Computation 14(2).
 */
export class RescaledGaps {
  private readonly course: RateCourse
  private values: Float64Array = new Float64Array(FIRST)
  private count = 0
  private last = -1

  /** @param course - rate of the source. */
  constructor(course: RateCourse) {
    this.course = course
  }

  /** Notes an arrival. @param time - when, units of time. */
  note(time: number): void {
    const expected = this.course.expectedUntil(time)
    if (this.last >= 0) this.add(-Math.expm1(this.last - expected))
    this.last = expected
  }

  /** Forgets what was noted. */
  reset(): void {
    this.count = 0
    this.last = -1
  }

  /**
   * Kolmogorov's statistic sqrt(n) D of the gaps against the exponential law; `null` for none. Its mean is
   * sqrt(pi / 2) ln 2 where the law holds.
   */
  distance(): number | null {
    const { count } = this
    if (count === 0) return null
    const sorted = this.values.slice(0, count).sort()
    let greatest = 0
    for (let rank = 0; rank < count; rank++) {
      const above = (rank + 1) / count - sorted[rank]
      const below = sorted[rank] - rank / count
      greatest = Math.max(greatest, above, below)
    }
    return Math.sqrt(count) * greatest
  }

  private add(value: number): void {
    if (this.count === this.values.length) {
      const grown = new Float64Array(this.count * 2)
      grown.set(this.values)
      this.values = grown
    }
    this.values[this.count++] = value
  }
}
