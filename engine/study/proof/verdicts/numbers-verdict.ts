import type { KnownNumber, NumbersCheck } from '../check.ts'
import { LEAST_POWER, type Verdict } from '../check-result.ts'

/**
 * Judges numbers that are known elsewhere. Each must round to what is printed.
 *
 * @param check - the check.
 */
export function judgeNumbers(check: NumbersCheck): Verdict {
  const numbers = check.numbers()
  const worst = numbers.reduce((one, other) => (missBy(other) > missBy(one) ? other : one))
  const wrong = numbers.filter((number) => missBy(number) > 1)
  const changes = numbers.flatMap((number) => changedDigits(number))
  const power = changes.filter((number) => missBy(number) > 1).length / changes.length
  return {
    estimate: worst.computed,
    halfWidth: 0,
    expected: Number(worst.printed),
    tolerance: toleranceOf(worst.printed),
    zScore: null,
    replications: numbers.length,
    power,
    isFaultNoticed: power === 1,
    falseAlarm: 0,
    pass: wrong.length === 0 && power >= LEAST_POWER,
    note: noteOn(numbers, wrong),
  }
}

/**
 * The same number with one printed digit changed, once for every digit. A comparison that passes one of them would have
 * no power.
 *
 * @param number - a number.
 */
export function changedDigits(number: KnownNumber): KnownNumber[] {
  const { printed } = number
  return [...printed].flatMap((digit, place) => {
    if (!/\d/.test(digit)) return []
    const other = digit === '9' ? '8' : String(Number(digit) + 1)
    return [{ ...number, printed: printed.slice(0, place) + other + printed.slice(place + 1) }]
  })
}

/** Half a unit of the last printed digit; what binary fractions cannot hold comes on top. */
function toleranceOf(printed: string): number {
  const [digits, exponent = '0'] = printed.split('e')
  const decimals = (digits.split('.')[1] ?? '').length - Number(exponent)
  return 0.5 * 10 ** -decimals * (1 + 1e-6)
}

/** How far off, in tolerances: more than 1 is wrong. */
function missBy({ computed, printed }: KnownNumber): number {
  const miss = Math.abs(computed - Number(printed)) / toleranceOf(printed)
  return Number.isNaN(miss) ? Number.POSITIVE_INFINITY : miss
}

function noteOn(numbers: readonly KnownNumber[], [first]: readonly KnownNumber[]): string {
  if (first === undefined) return `${numbers.length} printed numbers come out to the last digit`
  return `${first.name} is ${first.computed}, printed is ${first.printed}`
}
