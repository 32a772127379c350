/**
 * Freezes a value and all that hangs from it.
 *
 * @param value - objects and lists without circles; typed arrays are left as they are.
 * @returns the same value.
 */
export function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value) || Object.isFrozen(value))
    return value
  Object.freeze(value)
  for (const part of Object.values(value)) deepFreeze(part)
  return value
}
