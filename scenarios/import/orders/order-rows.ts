import { VALUE_RULES } from './check-values.ts'
import type { ColumnMap } from './column-map.ts'
import { Names } from './names.ts'
import { NumberColumn } from './number-column.ts'
import { Rejects } from './rejects.ts'
import { readRow } from './row-reader.ts'
import { TimeColumn } from './time-column.ts'

/**
 * The rows of an order file as columns of numbers: names are numbered, so that memory holds some fifty bytes
 * a row and not its text.
 */
export class OrderRows {
  /** When the row was ordered. */
  readonly times = new TimeColumn()
  /** When the goods came back, where the row says so. */
  readonly returnTimes = new TimeColumn()
  /** 1 where the row is marked as come back, without a time. */
  readonly returned = new NumberColumn((length) => new Uint8Array(length))
  /** Index into `skus`. */
  readonly sku = new NumberColumn((length) => new Int32Array(length))
  /** Units; negative for goods that came back, never 0. */
  readonly units = new NumberColumn((length) => new Int32Array(length))
  /** Price of one unit in the currency of the file; `NaN` where none is given. */
  readonly price = new NumberColumn((length) => new Float64Array(length))
  /** Index into `orders`; -1: an order of its own. */
  readonly order = new NumberColumn((length) => new Int32Array(length))
  /** Index into `regions`; -1: not known. */
  readonly region = new NumberColumn((length) => new Int32Array(length))
  /** Index into `customers`; -1: not known. */
  readonly customer = new NumberColumn((length) => new Int32Array(length))
  /** Product codes. */
  readonly skus = new Names()
  /** Order numbers. */
  readonly orders = new Names()
  /** Names of regions. */
  readonly regions = new Names()
  /** Customer numbers. */
  readonly customers = new Names()
  /** Rows that could not be used. */
  readonly rejects = new Rejects()
  /** Which column holds which field. */
  readonly map: ColumnMap
  /** Rows met, used or not. */
  count = 0
  readonly #width: number

  /**
   * @param map - which column holds which field.
   * @param width - how many columns the header has.
   */
  constructor(map: ColumnMap, width: number) {
    this.map = map
    this.#width = width
  }

  /**
   * Takes over one row, or counts it as rejected.
   *
   * @param fields - its values by column.
   * @param line - line of the file on which it starts.
   */
  add(fields: readonly string[], line: number): void {
    this.count++
    const row = readRow(fields, this.map, this.#width)
    if ('rule' in row) {
      this.rejects.add(line, row.value, row.rule)
      return
    }
    if (!this.times.push(row.time, line)) {
      this.rejects.add(line, row.time, `the time must be ${VALUE_RULES.timestamp}`)
      return
    }
    if (!this.returnTimes.push(row.returnTime, line)) this.returnTimes.pushNone()
    this.returned.push(row.isReturned ? 1 : 0)
    this.sku.push(this.skus.indexOf(row.sku))
    this.units.push(row.units)
    this.price.push(row.price)
    this.order.push(row.order === '' ? -1 : this.orders.indexOf(row.order))
    this.region.push(row.region === '' ? -1 : this.regions.indexOf(row.region))
    this.customer.push(row.customer === '' ? -1 : this.customers.indexOf(row.customer))
  }
}
