import { optionError } from '../failure/index.ts'

const WHOLE = /^[-+]?\d+$/
const DECIMAL = /^[-+]?(\d+\.?\d*|\.\d+)([eE][-+]?\d+)?$/

/** As the engine accepts it. */
const LEAST_TOLERANCE = 0.0001

/** What an option's number must be, and a good one to name where it is not. */
export interface NumberRule {
  /** As the option is written, such as `--seed`. */
  readonly option: string
  /** Smallest value. @defaultValue any */
  readonly low?: number
  /** Largest value. @defaultValue any */
  readonly high?: number
  /** A value that people choose. */
  readonly example: number
}

/**
 * A reader of an option that takes a whole number.
 *
 * @param rule - which numbers.
 * @returns reads a text; throws `UsageError` for any that is not such a number.
 */
export function wholeNumber(rule: NumberRule): (text: string) => number {
  const { option, low = Number.MIN_SAFE_INTEGER, high = Number.MAX_SAFE_INTEGER, example } = rule
  return (text) => {
    const value = Number(text)
    if (WHOLE.test(text) && Number.isSafeInteger(value) && value >= low && value <= high) return value
    throw optionError(
      option,
      text,
      `must be a whole number${range(rule)}`,
      `write for example ${option} ${example}`,
    )
  }
}

/**
 * A reader of an option that takes a number above zero, with or without decimals.
 *
 * @param option - as it is written.
 * @param isZeroAllowed - whether zero may be given too.
 * @param example - a value that people choose.
 * @returns reads a text; throws `UsageError` for any that is not such a number.
 */
export function decimalNumber(
  option: string,
  isZeroAllowed: boolean,
  example: number,
): (text: string) => number {
  return (text) => {
    const value = Number(text)
    if (DECIMAL.test(text) && Number.isFinite(value) && (isZeroAllowed ? value >= 0 : value > 0)) return value
    const rule = `must be a number ${isZeroAllowed ? 'of at least' : 'above'} 0`
    throw optionError(option, text, rule, `write for example ${option} ${example}`)
  }
}

/**
 * A reader of an option that takes a share between 0 and 1, neither of which it may be.
 *
 * @param option - as it is written.
 * @param example - a value that people choose.
 * @returns reads a text; throws `UsageError` for any that is not such a number.
 */
export function shareBetween(option: string, example: number): (text: string) => number {
  return (text) => {
    const value = Number(text)
    if (DECIMAL.test(text) && value > 0 && value < 1) return value
    throw optionError(
      option,
      text,
      'must be a number between 0 and 1',
      `write for example ${option} ${example}`,
    )
  }
}

/**
 * Reads `--lot-size`: a whole number of at least 1, or `auto`.
 *
 * @param text - what was written.
 * @throws {UsageError} for anything else.
 */
export function lotSize(text: string): number | 'auto' {
  if (text === 'auto') return text
  if (WHOLE.test(text) && Number.isSafeInteger(Number(text)) && Number(text) >= 1) return Number(text)
  throw optionError(
    '--lot-size',
    text,
    'must be a whole number of at least 1, or auto',
    'write for example --lot-size 1',
  )
}

/**
 * Reads `--lot-tolerance`: a share of 0.01 % to 100 %, as `1%` or `0.01`.
 *
 * @param text - what was written.
 * @throws {UsageError} for anything else.
 */
export function lotTolerance(text: string): number {
  const isPercent = text.endsWith('%')
  const digits = (isPercent ? text.slice(0, -1) : text).trim()
  const value = Number(digits) / (isPercent ? 100 : 1)
  if (DECIMAL.test(digits) && value >= LEAST_TOLERANCE && value <= 1) return value
  throw optionError(
    '--lot-tolerance',
    text,
    'must be a share from 0.01% to 100%',
    'write for example --lot-tolerance 1%',
  )
}

function range({ low, high }: NumberRule): string {
  if (low === undefined) return ''
  return high === undefined ? ` of at least ${low}` : ` from ${low} to ${high.toLocaleString('en-US')}`
}
