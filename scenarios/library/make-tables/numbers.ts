/** Chance and rounding. Every draw is a hash of a name: a new row does not change the luck of the others. */

/** A number in [0, 1) that depends on `name` only (FNV-1a, then the murmur3 finaliser). */
export function uniform(name: string): number {
  let h = 0x811c9dc5
  for (let i = 0; i < name.length; i++) h = Math.imul(h ^ name.charCodeAt(i), 0x01000193)
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return ((h ^ (h >>> 16)) >>> 0) / 0x1_0000_0000
}

/** A number in [low, high). */
export const between = (name: string, low: number, high: number): number => low + (high - low) * uniform(name)

/** A whole number from low to high, both included. */
export const whole = (name: string, low: number, high: number): number =>
  Math.floor(between(name, low, high + 1))

/** `items` in an order that depends on `name` only. */
export function shuffled<T>(name: string, items: readonly T[]): T[] {
  const keyed = items.map((item, i) => ({ item, key: uniform(`${name} ${i}`) }))
  return keyed.sort((a, b) => a.key - b.key).map(({ item }) => item)
}

/** `value` to so many decimals. */
export const round = (value: number, decimals = 0): number => Number(value.toFixed(decimals))

/** `value` to two significant digits, upwards: how people write capacities. */
export function roundUp(value: number): number {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(value)) - 1)
  return Math.ceil(value / unit - 1e-9) * unit
}

/** The total of `values`. */
export const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0)

/** `value` with leading zeros. */
export const pad = (value: number, digits: number): string => String(value).padStart(digits, '0')
