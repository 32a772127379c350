import { hashText } from '../keyed-hash.ts'
import { NumberColumn } from './number-column.ts'
import type { OrderRows } from './order-rows.ts'

/** The rows of a file, put together to orders that are numbered by time. */
export interface OrderGroups {
  /** Order of each row; -1 for a row that is no order: one that came back, or one without a time. */
  readonly orderOf: Int32Array
  /** Time of each order, that of its first row; ascending, ms since 1970 UTC. */
  readonly placedAt: Float64Array
  /** Index of the region of each order; -1: not known. */
  readonly region: Int32Array
  /** Hash of the number of each order, for what is drawn for it. */
  readonly key: Float64Array
  /** Orders whose number had been used more than a day before. */
  readonly reusedNumbers: number
}

/** Rows with one number further apart than this are two orders: the shop counts from 1 again. */
const LONGEST_ORDER = 86_400_000

/**
 * Puts rows with the same order number together to one order.
 *
 * @param rows - the file.
 * @param instants - time of each row.
 * @param sequence - rows by time.
 * @returns the orders; a row without a number is an order of its own.
 */
export function groupOrders(rows: OrderRows, instants: Float64Array, sequence: Int32Array): OrderGroups {
  const [units, numbers, regions] = [rows.units.values(), rows.order.values(), rows.region.values()]
  const orderOf = new Int32Array(units.length).fill(-1)
  const latest = new Int32Array(rows.orders.size).fill(-1)
  const placedAt = new NumberColumn((length) => new Float64Array(length))
  const region = new NumberColumn((length) => new Int32Array(length))
  const key = new NumberColumn((length) => new Float64Array(length))
  let reusedNumbers = 0
  for (const row of sequence) {
    if ((units[row] as number) < 0) continue
    const number = numbers[row] as number
    const at = instants[row] as number
    const known = number < 0 ? -1 : (latest[number] as number)
    if (known >= 0 && at - placedAt.at(known) <= LONGEST_ORDER) {
      orderOf[row] = known
      continue
    }
    if (known >= 0) reusedNumbers++
    orderOf[row] = placedAt.length
    if (number >= 0) latest[number] = placedAt.length
    placedAt.push(at)
    region.push(regions[row] as number)
    key.push(hashText(number < 0 ? `row ${row}` : (rows.orders.texts[number] as string)))
  }
  return { orderOf, placedAt: placedAt.values(), region: region.values(), key: key.values(), reusedNumbers }
}
