const HALF_LOG_TWO_PI = 0.9189385332046727
const FEWEST_FOR_SERIES = 10

/**
 * Natural logarithm of the gamma function, absolute error about 1e-15 x max(1, result).
 *
 * Stirling's series; arguments below 10 are first raised by Γ(x) = Γ(x + 1) / x.
 *
 * @param x - argument, > 0.
 * @see NIST Digital Library of Mathematical Functions, eq. 5.11.1 and 5.5.1.
 */
export function logGamma(x: number): number {
  let raised = x
  let product = 1
  while (raised < FEWEST_FOR_SERIES) product *= raised++
  return (
    (raised - 0.5) * Math.log(raised) - raised + HALF_LOG_TWO_PI + stirlingSeries(raised) - Math.log(product)
  )
}

/**
 * Error of Stirling's formula: ln x! - ln(√(2πx) (x/e)^x), absolute error about 1e-15.
 *
 * @param x - argument, > 0, need not be an integer.
 * @see C. Loader (2000), Fast and accurate computation of binomial probabilities, section 2.
 */
export function stirlingError(x: number): number {
  if (x >= FEWEST_FOR_SERIES) return stirlingSeries(x)
  return logGamma(x + 1) - (x + 0.5) * Math.log(x) + x - HALF_LOG_TWO_PI
}

// Bernoulli numbers over 2k (2k - 1): at x = 10 the first term left out is below 1e-16.
function stirlingSeries(x: number): number {
  const square = x * x
  let sum = 1 / 156 - 3617 / (122400 * square)
  sum = 691 / 360360 - sum / square
  sum = 1 / 1188 - sum / square
  sum = 1 / 1680 - sum / square
  sum = 1 / 1260 - sum / square
  sum = 1 / 360 - sum / square
  return (1 / 12 - sum / square) / x
}
