import { poissonMass } from '../kernel/index.ts'

/**
 * Poisson probabilities from 0 to far in the tail.
 *
 * @param mean - > 0.
 */
export function poissonMasses(mean: number): number[] {
  const last = Math.ceil(mean + 12 * Math.sqrt(mean) + 20)
  return Array.from({ length: last + 1 }, (_, units) => poissonMass(units, mean))
}

/**
 * Distribution of (X - level)+.
 *
 * @param masses - of X, from 0.
 * @param level - integer >= 0.
 */
export function shortfall(masses: readonly number[], level: number): number[] {
  const covered = masses.slice(0, level + 1).reduce((sum, mass) => sum + mass, 0)
  return [covered, ...masses.slice(level + 1)]
}

/**
 * Distribution of the sum of two independent counts.
 *
 * @param one - masses from 0.
 * @param other - masses from 0.
 */
export function convolve(one: readonly number[], other: readonly number[]): number[] {
  const sum = Array<number>(one.length + other.length - 1).fill(0)
  one.forEach((mass, units) => {
    other.forEach((otherMass, more) => {
      sum[units + more] += mass * otherMass
    })
  })
  return sum
}

/**
 * Distribution of a binomial share of a count.
 *
 * @param masses - of the count, from 0.
 * @param share - probability that a unit belongs to it, strictly inside (0, 1).
 */
export function splitOff(masses: readonly number[], share: number): number[] {
  const split = masses.map(() => 0)
  masses.forEach((mass, units) => {
    let probability = (1 - share) ** units
    for (let taken = 0; taken <= units; taken++) {
      split[taken] += mass * probability
      probability *= ((units - taken) / (taken + 1)) * (share / (1 - share))
    }
  })
  return split
}
