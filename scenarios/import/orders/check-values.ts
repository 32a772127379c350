import type { OrderField } from './order-field.ts'
import { readFlag, readMoney, readUnits } from './order-value.ts'
import { readWrittenTime } from './written-time.ts'

/** What the values of a field must be, for people. */
export const VALUE_RULES: Readonly<Record<OrderField, string>> = {
  timestamp: 'a date with time, such as 2024-11-11 20:00:05',
  sku: 'the code of a product',
  quantity: 'a whole number of units',
  orderId: 'the number of an order',
  region: 'the name of a region',
  price: 'a sum of money',
  returned: 'yes or no (true/false, 1/0, 是/否) or the time of the return',
  customer: 'the number of a customer',
}

/**
 * Whether a value may stand in a column of a field.
 *
 * @param field - what the column means.
 * @param value - one of its values, not blank.
 * @returns true for any text where the field is a name.
 */
function isValueOf(field: OrderField, value: string): boolean {
  switch (field) {
    case 'timestamp':
      return readWrittenTime(value) !== undefined
    case 'quantity':
      return !Number.isNaN(readUnits(value))
    case 'price':
      return !Number.isNaN(readMoney(value))
    case 'returned':
      return readFlag(value) !== undefined || readWrittenTime(value) !== undefined
    default:
      return true
  }
}

/** What the values of a column say about a guess of its meaning. */
export interface ValueCheck {
  /** Whether at least half of its values fit, and there are any. */
  readonly fits: boolean
  /** A value that does not fit, to show; absent if there is none. */
  readonly example?: string
}

/**
 * Holds some values of a column against what it is taken for.
 *
 * @param field - what the column is taken for.
 * @param values - some of its values; blank ones say nothing.
 * @returns the verdict.
 */
export function checkValues(field: OrderField, values: readonly string[]): ValueCheck {
  const present = values.filter((value) => value.trim() !== '')
  const wrong = present.filter((value) => !isValueOf(field, value))
  // A column of returns is blank as long as nothing came back.
  const fits = wrong.length * 2 <= present.length && (present.length > 0 || field === 'returned')
  const example = wrong[0]
  return example === undefined ? { fits } : { fits, example }
}
