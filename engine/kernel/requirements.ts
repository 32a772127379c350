import { KernelError } from './errors.ts'

/**
 * Returns `value` when it is finite, else throws.
 *
 * @param parameter - name used in the message.
 * @param value - value to check, any unit.
 * @throws {KernelError} if `value` is NaN or infinite.
 */
export function requireFinite(parameter: string, value: number): number {
  if (!Number.isFinite(value)) throw new KernelError(parameter, value, 'must be a finite number')
  return value
}

/**
 * Returns `value` when it is finite and > 0, else throws.
 *
 * @param parameter - name used in the message.
 * @param value - value to check, any unit.
 * @throws {KernelError} if `value` is not finite or <= 0.
 */
export function requirePositive(parameter: string, value: number): number {
  if (!(value > 0 && value < Number.POSITIVE_INFINITY)) {
    throw new KernelError(parameter, value, 'must be a finite number > 0')
  }
  return value
}

/**
 * Returns `value` when it is finite and >= 0, else throws.
 *
 * @param parameter - name used in the message.
 * @param value - value to check, any unit.
 * @throws {KernelError} if `value` is not finite or < 0.
 */
export function requireNonNegative(parameter: string, value: number): number {
  if (!(value >= 0 && value < Number.POSITIVE_INFINITY)) {
    throw new KernelError(parameter, value, 'must be a finite number >= 0')
  }
  return value
}

/**
 * Returns `value` when it is an integer within [low, high], else throws.
 *
 * @param parameter - name used in the message.
 * @param value - value to check.
 * @param low - smallest value allowed.
 * @param high - largest value allowed. @defaultValue the largest safe integer
 * @throws {KernelError} if `value` is not an integer within the range.
 */
export function requireInteger(
  parameter: string,
  value: number,
  low: number,
  high: number = Number.MAX_SAFE_INTEGER,
): number {
  if (Number.isInteger(value) && value >= low && value <= high) return value
  const range = high === Number.MAX_SAFE_INTEGER ? `>= ${low}` : `from ${low} to ${high}`
  throw new KernelError(parameter, value, `must be an integer ${range}`)
}
