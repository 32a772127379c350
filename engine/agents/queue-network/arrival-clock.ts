import type { Distribution, UniformSource } from '../../kernel/index.ts'
import type { RateCourse } from './rate-course.ts'

/** Says when customers come, one after the other. */
export interface ArrivalClock {
  /** Time of the next arrival, units of time; Infinity when nobody comes any more. */
  nextAt: number
  /** Moves on to the next arrival. */
  advance(): void
}

/** Arrivals with independent gaps of the same law: a renewal process. */
export class RenewalClock implements ArrivalClock {
  nextAt = 0
  private readonly gap: Distribution
  private readonly stream: UniformSource

  /** @param gap - law of the gaps, units of time. @param stream - source of luck, of this clock alone. */
  constructor(gap: Distribution, stream: UniformSource) {
    this.gap = gap
    this.stream = stream
    this.advance()
  }

  /** Moves on to the next arrival. */
  advance(): void {
    this.nextAt += this.gap.sample(this.stream)
  }
}

/**
 * Poisson arrivals of a rate that changes, by thinning: candidates come at a bound of the rate and are kept with
 * probability rate / bound. Where the bound ends the candidates begin anew, which the exponential law allows.
 *
 * @see P. A. W. Lewis & G. S. Shedler (1979), Simulation of nonhomogeneous Poisson processes by thinning, Naval
 *   Research Logistics Quarterly 26(3).
 */
export class ThinningClock implements ArrivalClock {
  nextAt = 0
  private readonly course: RateCourse
  private readonly stream: UniformSource

  /** @param course - the rate. @param stream - source of luck, of this clock alone. */
  constructor(course: RateCourse, stream: UniformSource) {
    this.course = course
    this.stream = stream
    this.advance()
  }

  /** Moves on to the next arrival. */
  advance(): void {
    const { course, stream } = this
    let time = this.nextAt
    while (time < Number.POSITIVE_INFINITY) {
      const bound = course.boundAt(time)
      const until = course.boundUntil(time)
      const candidate = bound === 0 ? until : time - Math.log1p(-stream.uniform()) / bound
      if (candidate >= until) time = until
      else {
        time = candidate
        const rate = course.rateAt(time)
        if (rate >= bound || stream.uniform() * bound < rate) break
      }
    }
    this.nextAt = time
  }
}
