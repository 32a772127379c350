/**
 * A value, to two digits of its half width; without one, to seven digits.
 *
 * @param value - the value; `null`: undefined.
 * @param halfWidth - 0: none.
 * @example formatEstimate(4.00312, 0.0123) // 4.003 ± 0.012
 */
export function formatEstimate(value: number | null, halfWidth: number): string {
  if (value === null) return 'undefined'
  if (halfWidth === 0) return sevenDigits(value)
  const decimals = decimalsFor(halfWidth)
  return `${value.toFixed(decimals)} ± ${halfWidth.toFixed(decimals)}`
}

/**
 * What a value should be, to the digits of its estimate.
 *
 * @param value - the value.
 * @param halfWidth - of the estimate; 0: none.
 */
export function formatExpected(value: number, halfWidth: number): string {
  return halfWidth === 0 ? sevenDigits(value) : value.toFixed(decimalsFor(halfWidth))
}

/**
 * A probability that is near 1, in percent and never rounded up to it.
 *
 * @param probability - 0..1.
 */
export function formatPower(probability: number): string {
  if (probability === 1) return '100 %'
  return probability > 0.999 ? '> 99.9 %' : `${(Math.floor(probability * 1000) / 10).toFixed(1)} %`
}

/**
 * A small probability in percent.
 *
 * @param probability - 0..1.
 */
export function formatChance(probability: number): string {
  if (probability === 0) return '0'
  return `${(probability * 100).toPrecision(2)} %`
}

function sevenDigits(value: number): string {
  return String(Number(value.toPrecision(7)))
}

function decimalsFor(halfWidth: number): number {
  return Math.min(8, Math.max(0, 1 - Math.floor(Math.log10(halfWidth))))
}
