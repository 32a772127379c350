/** The unit in which people read an indicator. */
export interface ShownUnit {
  /** What a value is multiplied by. */
  readonly factor: number
  /** `k` for thousands, `M` for millions, or nothing. */
  readonly prefix: '' | 'k' | 'M'
  /** Name of the unit; empty for a plain ratio. */
  readonly name: string
}

const MILLION = 1_000_000
const FIRST_IN_THOUSANDS = 10_000

/**
 * The unit for a row of values: shares in per cent, money in thousands or millions when it is that much.
 *
 * @param unit - as the indicator has it.
 * @param values - what is to be shown; the largest decides.
 * @param isDifference - of two values: a difference of shares is in percentage points.
 */
export function unitFor(unit: string, values: readonly number[], isDifference = false): ShownUnit {
  if (unit === 'share') return { factor: 100, prefix: '', name: isDifference ? '% points' : '%' }
  const name = unit === 'ratio' ? '' : unit
  const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
  if (unit === 'CNY' && largest >= MILLION) return { factor: 1 / MILLION, prefix: 'M', name }
  if (unit === 'CNY' && largest >= FIRST_IN_THOUSANDS) return { factor: 1 / 1000, prefix: 'k', name }
  return { factor: 1, prefix: '', name }
}

/**
 * An indicator's name with its unit.
 *
 * @param name - of the indicator.
 * @param unit - what its values are shown in.
 * @example labelled('Profit', { factor: 1e-6, prefix: 'M', name: 'CNY' }) // Profit, M CNY
 */
export function labelled(name: string, unit: ShownUnit): string {
  const words = [unit.prefix, unit.name].filter((word) => word !== '').join(' ')
  return words === '' ? name : `${name}, ${words}`
}
