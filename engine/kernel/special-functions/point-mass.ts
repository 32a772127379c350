import { stirlingError } from './log-gamma.ts'

const TWO_PI = 2 * Math.PI

/**
 * Poisson probability mean^x e^-mean / x!, accurate to a few units in the last place also for large arguments.
 *
 * @param x - count, >= 0; need not be an integer, x! is then Γ(x + 1).
 * @param mean - > 0.
 * @see C. Loader (2000), Fast and accurate computation of binomial probabilities, eq. (4).
 */
export function poissonMass(x: number, mean: number): number {
  if (x === 0) return Math.exp(-mean)
  return Math.exp(-stirlingError(x) - deviance(x, mean)) / Math.sqrt(TWO_PI * x)
}

/**
 * Binomial probability, accurate to a few units in the last place also for large arguments.
 *
 * @param x - count, 0..trials; need not be an integer, factorials are then gamma functions.
 * @param trials - > 0; need not be an integer.
 * @param probability - of success, strictly inside (0, 1).
 * @param complement - 1 - probability, given apart since the subtraction would lose digits.
 * @see C. Loader (2000), Fast and accurate computation of binomial probabilities, eq. (5).
 */
export function binomialMass(x: number, trials: number, probability: number, complement: number): number {
  if (x === 0) return Math.exp(trials * logOf(complement, probability))
  const failures = trials - x
  if (failures === 0) return Math.exp(trials * logOf(probability, complement))
  const corrections = stirlingError(trials) - stirlingError(x) - stirlingError(failures)
  const deviances = deviance(x, trials * probability) + deviance(failures, trials * complement)
  return Math.exp(corrections - deviances) * Math.sqrt(trials / (TWO_PI * x * failures))
}

function logOf(value: number, complement: number): number {
  return complement < 0.5 ? Math.log1p(-complement) : Math.log(value)
}

// x ln(x / mean) + mean - x, without cancellation where x is close to the mean (Loader's bd0).
function deviance(x: number, mean: number): number {
  const difference = x - mean
  if (Math.abs(difference) >= 0.1 * (x + mean)) return x * Math.log(x / mean) - difference
  const ratio = difference / (x + mean)
  let power = 2 * x * ratio
  let sum = difference * ratio
  for (let order = 3; ; order += 2) {
    power *= ratio * ratio
    const next = sum + power / order
    if (next === sum) return sum
    sum = next
  }
}
