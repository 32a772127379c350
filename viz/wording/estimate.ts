import { formatNumber } from '../text/index.ts'

/** A mean and the half width of its interval. */
export interface Estimate {
  /** The mean. */
  readonly mean: number
  /** Half width of its 95 % interval; `null`: there is none. */
  readonly halfWidth: number | null
}

/** An {@link Estimate} in digits. */
export interface EstimateText {
  /** The mean. */
  readonly mean: string
  /** The half width, without a sign; `null`: there is none. */
  readonly halfWidth: string | null
}

const FINEST = -3
const DIGITS_OF_HALF_WIDTH = 2
const DIGITS_OF_CERTAIN_MEAN = 3

/**
 * An estimate with as many digits as its half width allows: two digits of the half width, and the mean to the same
 * place; never finer than three decimals. Without a half width the mean has three digits, or all before the point.
 *
 * @param estimate - what is shown.
 * @param factor - what it is multiplied by first.
 * @example formatEstimate({ mean: 12345.6, halfWidth: 1234 }) // { mean: '12,300', halfWidth: '1,200' }
 */
export function formatEstimate(estimate: Estimate, factor = 1): EstimateText {
  const mean = estimate.mean * factor
  const halfWidth = estimate.halfWidth === null ? null : estimate.halfWidth * factor
  const place = lastPlace(mean, halfWidth ?? 0)
  return {
    mean: formatRounded(mean, place),
    halfWidth: halfWidth === null ? null : formatHalfWidth(halfWidth, place),
  }
}

/** Power of ten of the last digit shown. */
function lastPlace(mean: number, halfWidth: number): number {
  if (halfWidth > 0) return Math.max(FINEST, magnitude(halfWidth) - DIGITS_OF_HALF_WIDTH + 1)
  if (Number.isInteger(mean)) return 0
  return Math.min(0, Math.max(FINEST, magnitude(mean) - DIGITS_OF_CERTAIN_MEAN + 1))
}

function formatHalfWidth(halfWidth: number, place: number): string {
  if (halfWidth === 0) return '0'
  const text = formatRounded(halfWidth, place)
  return /[1-9]/.test(text) ? text : `<${formatNumber(10 ** FINEST, -FINEST)}`
}

function formatRounded(value: number, place: number): string {
  if (place <= 0) return formatNumber(value, -place)
  const step = 10 ** place
  return formatNumber(Math.round(value / step) * step)
}

function magnitude(value: number): number {
  return Math.floor(Math.log10(Math.abs(value)))
}
