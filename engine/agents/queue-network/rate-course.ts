import type { QueueArrivals } from '../../../scenarios/index.ts'

/** A rate of arrivals that changes with time, in units of time. It never changes itself: it is frozen. */
export interface RateCourse {
  /** Rate at a time. */
  rateAt(time: number): number
  /** A rate that is not exceeded from a time until {@link boundUntil} of it. */
  boundAt(time: number): number
  /** Until when the bound holds; later than the time, or Infinity. */
  boundUntil(time: number): number
}

/**
 * The rate of a process of arrivals, where it does not depend on the arrivals themselves.
 *
 * @param arrivals - as the scenario gives them.
 * @returns `null` for renewal, self-exciting and saturated arrivals.
 */
export function rateCourseOf(arrivals: QueueArrivals): RateCourse | null {
  switch (arrivals.kind) {
    case 'poisson':
      return steps([arrivals.rate], [Number.POSITIVE_INFINITY])
    case 'sinusoidal':
      return sine(arrivals.base, arrivals.swing, arrivals.period)
    case 'pulse': {
      const { base, pulse, from, until } = arrivals
      const times = [from, until, Number.POSITIVE_INFINITY]
      return from === 0
        ? steps([base + pulse, base], times.slice(1))
        : steps([base, base + pulse, base], times)
    }
    case 'piecewise': {
      const { rates, stepWidth, repeats } = arrivals
      const ends = rates.map((_, step) => (step + 1) * stepWidth)
      if (!repeats) return steps([...rates, 0], [...ends, Number.POSITIVE_INFINITY])
      return repeated(steps(rates, ends), rates.length * stepWidth)
    }
    default:
      return null
  }
}

function sine(base: number, swing: number, period: number): RateCourse {
  const pace = (2 * Math.PI) / period
  return Object.freeze({
    rateAt: (time: number) => base + swing * Math.sin(pace * time),
    boundAt: () => base + swing,
    boundUntil: () => Number.POSITIVE_INFINITY,
  })
}

function steps(rates: readonly number[], ends: readonly number[]): RateCourse {
  const stepAt = (time: number): number => {
    let step = 0
    while (step < ends.length - 1 && time >= ends[step]) step++
    return step
  }
  const rateAt = (time: number): number => rates[stepAt(time)]
  return Object.freeze({
    rateAt,
    boundAt: rateAt,
    boundUntil: (time: number) => ends[stepAt(time)],
  })
}

function repeated(round: RateCourse, length: number): RateCourse {
  const rounds = (time: number): number => Math.floor(time / length)
  const within = (time: number): number => time - rounds(time) * length
  return Object.freeze({
    rateAt: (time: number) => round.rateAt(within(time)),
    boundAt: (time: number) => round.boundAt(within(time)),
    // Rounding must not let the clock stand still at the end of a step.
    boundUntil: (time: number) =>
      Math.max(rounds(time) * length + round.boundUntil(within(time)), time * (1 + Number.EPSILON)),
  })
}
