import {
  normalDensity,
  normalProbability,
  normalQuantile,
  poissonMass,
  poissonQuantile,
  upperGamma,
} from '../kernel/index.ts'

/** What inventory formulas ask of the demand over a stretch of time. */
export interface DemandLaw {
  /** Mean, units. */
  readonly mean: number
  /** Least level x with P(demand <= x) >= u. */
  quantile(u: number): number
  /** Expected shortage E[(demand - level)+], units. */
  loss(level: number): number
}

/**
 * Normal demand.
 *
 * @param mean - units.
 * @param standardDeviation - units, > 0.
 * @see Snyder & Shen (2019), Fundamentals of Supply Chain Theory, 2nd ed., eq. (C.22): the standard normal loss function.
 */
export function normalDemand(mean: number, standardDeviation: number): DemandLaw {
  return {
    mean,
    quantile: (u) => mean + standardDeviation * normalQuantile(u),
    loss: (level) => standardDeviation * normalLoss((level - mean) / standardDeviation),
  }
}

/**
 * Expected excess of a standard normal variate over z.
 *
 * @param z - any number.
 */
function normalLoss(z: number): number {
  return normalDensity(z) - z * normalProbability(-z)
}

/**
 * Integral of the standard normal loss from z to infinity.
 *
 * @param z - any number.
 * @see Snyder & Shen (2019), eq. (C.24).
 */
export function normalSecondLoss(z: number): number {
  return ((z * z + 1) * normalProbability(-z) - z * normalDensity(z)) / 2
}

/**
 * Poisson demand.
 *
 * @param mean - units, > 0. Levels are integers.
 * @see Zipkin (2000), Foundations of Inventory Management, section C.2.3.
 */
export function poissonDemand(mean: number): DemandLaw {
  return {
    mean,
    quantile: (u) => poissonQuantile(u, mean),
    loss: (level) => {
      if (level < 0) return mean - level
      const above = 1 - upperGamma(level + 1, mean)
      return (mean - level) * above + mean * poissonMass(level, mean)
    },
  }
}

/**
 * Lognormal demand.
 *
 * @param location - mean of its logarithm.
 * @param spread - standard deviation of its logarithm, > 0.
 * @see Snyder & Shen (2019), section 4.3.2.4; the partial expectation of the lognormal distribution.
 */
export function lognormalDemand(location: number, spread: number): DemandLaw {
  const mean = Math.exp(location + spread ** 2 / 2)
  return {
    mean,
    quantile: (u) => Math.exp(location + spread * normalQuantile(u)),
    loss: (level) => {
      const z = (Math.log(level) - location) / spread
      return mean * normalProbability(spread - z) - level * normalProbability(-z)
    },
  }
}

/**
 * Demand that follows one of several laws, which one is drawn.
 *
 * @param parts - laws and their probabilities, which add up to 1.
 * @returns a law whose quantile is found by bisection, to a billionth of its largest part.
 */
export function mixtureDemand(
  parts: readonly { readonly probability: number; readonly law: DemandLaw }[],
): DemandLaw {
  const sumOf = (term: (law: DemandLaw) => number): number =>
    parts.reduce((sum, { probability, law }) => sum + probability * term(law), 0)
  const loss = (level: number): number => sumOf((law) => law.loss(level))
  return {
    mean: sumOf((law) => law.mean),
    quantile: (u) => {
      const high = Math.max(...parts.map(({ law }) => law.quantile(u)))
      return bisect(Math.min(...parts.map(({ law }) => law.quantile(u))), high, (level) => {
        // The slope of the expected shortage is -P(demand > level).
        const step = Math.max(1e-9, high * 1e-7)
        return 1 + (loss(level + step) - loss(level)) / step >= u
      })
    },
    loss,
  }
}

/** Smallest level at which something holds, between one at which it may not and one at which it does. */
function bisect(low: number, high: number, holds: (level: number) => boolean): number {
  let [below, above] = [low, high]
  for (let step = 0; step < 60 && above - below > 1e-9 * high; step++) {
    const middle = (below + above) / 2
    if (holds(middle)) above = middle
    else below = middle
  }
  return above
}

/**
 * Demand of a few known values.
 *
 * @param probabilities - by value; they add up to 1.
 */
export function discreteDemand(probabilities: ReadonlyMap<number, number>): DemandLaw {
  const values = [...probabilities].sort(([one], [other]) => one - other)
  const sumOf = (term: (value: number, probability: number) => number): number =>
    values.reduce((sum, [value, probability]) => sum + term(value, probability), 0)
  return {
    mean: sumOf((value, probability) => value * probability),
    quantile: (u) => {
      let reached = 0
      const found = values.find(([, probability]) => {
        reached += probability
        return reached >= u
      })
      return (found ?? values[values.length - 1])[0]
    },
    loss: (level) => sumOf((value, probability) => Math.max(0, value - level) * probability),
  }
}
