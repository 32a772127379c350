import type { KnownNumber, NumbersCheck } from '../check.ts'

/**
 * A check of formulas against printed numbers.
 *
 * @param family - what they are about.
 * @param source - where the numbers are from.
 * @param numbers - computes them.
 */
export function printed(family: string, source: string, numbers: () => readonly KnownNumber[]): NumbersCheck {
  return {
    kind: 'numbers',
    id: `${family}/printed`,
    family,
    source,
    statement: 'Our formulas give the numbers that are printed.',
    numbers,
  }
}

/**
 * A number of such a check.
 *
 * @param name - what it is.
 * @param digits - as it is printed.
 * @param computed - ours.
 */
export function known(name: string, digits: string, computed: number): KnownNumber {
  return { name, printed: digits, computed }
}
