import { importError } from '../problem.ts'
import type { OrderField } from './order-field.ts'
import { TimeZone } from './time-zone.ts'

/** How an order file is to be read. */
export interface ReadOptions {
  /** Names of columns by field, where the guess is wrong or fails. @defaultValue guessed */
  readonly mapping?: Readonly<Partial<Record<OrderField, string>>>
  /**
   * IANA name of the zone of times that carry no offset, and in which days begin. @defaultValue
   * `Asia/Shanghai`
   */
  readonly timeZone?: string
  /**
   * How many orders become of one, > 0 and at most 10,000: below 1 the file is thinned, above 1 each order is
   * repeated; which ones is decided by the order number, the same in every import. @defaultValue 1
   */
  readonly scale?: number
  /** Best-selling products to keep, >= 1; what the others sold is counted as left out. @defaultValue 2000 */
  readonly skus?: number
}

/** Options with nothing left open. */
export interface CheckedReadOptions {
  /** Names of columns by field. */
  readonly mapping: Readonly<Partial<Record<OrderField, string>>>
  /** Zone of times that carry no offset. */
  readonly zone: TimeZone
  /** How many orders become of one. */
  readonly scale: number
  /** Products to keep. */
  readonly skus: number
}

const LARGEST_SCALE = 10_000

/**
 * Checks the options and fills in what is left out.
 *
 * @param file - the order file, for the message.
 * @param options - as the user gave them.
 * @returns all options.
 * @throws {ScenarioError} if there is no such time zone or a number is out of its range.
 */
export function checkReadOptions(file: string, options: ReadOptions): CheckedReadOptions {
  const { mapping = {}, timeZone = 'Asia/Shanghai', scale = 1, skus = 2_000 } = options
  if (!(scale > 0 && scale <= LARGEST_SCALE)) {
    throw importError({
      file,
      path: 'scale',
      value: String(scale),
      rule: `must be greater than 0 and at most ${LARGEST_SCALE}`,
      fix: 'Write 1 for the orders as they are, 0.1 for one in ten.',
    })
  }
  if (!(Number.isInteger(skus) && skus >= 1)) {
    throw importError({
      file,
      path: 'skus',
      value: String(skus),
      rule: 'must be a whole number of at least 1',
      fix: 'Write how many of the best-selling products to keep.',
    })
  }
  return { mapping, zone: findZone(file, timeZone), scale, skus }
}

function findZone(file: string, name: string): TimeZone {
  try {
    return new TimeZone(name)
  } catch {
    throw importError({
      file,
      path: 'timeZone',
      value: name,
      rule: 'there is no such time zone',
      fix: 'Write a name such as Asia/Shanghai or Europe/London.',
    })
  }
}
