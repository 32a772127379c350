import { VALUE_RULES } from './check-values.ts'
import type { ColumnMap } from './column-map.ts'
import { namesSomebody, readFlag, readMoney, readUnits } from './order-value.ts'
import { readWrittenTime } from './written-time.ts'

/** One row of an order file, understood except for its time, which takes the whole column. */
export interface OrderRow {
  /** Written time of the order. */
  readonly time: string
  /** Product code, not blank. */
  readonly sku: string
  /** Units; negative for goods that came back, never 0. */
  readonly units: number
  /** Price of one unit in the currency of the file, >= 0; `NaN` where none is given. */
  readonly price: number
  /** Order number; blank: an order of its own. */
  readonly order: string
  /** Name of the region; blank: not known. */
  readonly region: string
  /** Customer number; blank: not known. */
  readonly customer: string
  /** Whether it is marked as come back. */
  readonly isReturned: boolean
  /** Written time at which it came back; blank where there is none. */
  readonly returnTime: string
}

/** Why a row cannot be used. */
export interface RowFault {
  /** What stands there. */
  readonly value: string
  /** What it breaks. */
  readonly rule: string
}

/**
 * Understands one row.
 *
 * @param fields - its values by column.
 * @param map - which column holds which field.
 * @param width - how many columns the header has.
 * @returns the row, or what is wrong with it.
 */
export function readRow(fields: readonly string[], map: ColumnMap, width: number): OrderRow | RowFault {
  const { columns } = map
  const at = (column: number): string => fields[column]?.trim() ?? ''
  const sku = at(columns.sku)
  const units = readUnits(at(columns.quantity))
  const money = readMoney(at(columns.price))
  const returned = at(columns.returned)
  const flag = readFlag(returned)
  const fault =
    faultOfShape(fields, width) ??
    faultOfSku(sku, fields) ??
    faultOfUnits(units, at(columns.quantity)) ??
    faultOfMoney(money, at(columns.price), units) ??
    (flag === undefined ? faultOfReturn(returned) : undefined)
  if (fault !== undefined) return fault
  const customer = at(columns.customer)
  return {
    time: at(columns.timestamp),
    sku,
    units,
    price: Math.abs(map.priceIsTotal ? money / units : money),
    order: at(columns.orderId),
    region: at(columns.region),
    customer: namesSomebody(customer) ? customer : '',
    isReturned: flag === true,
    returnTime: flag === undefined ? returned : '',
  }
}

/** A comma in a name without quotes moves every field behind it: nothing in such a row can be trusted. */
function faultOfShape(fields: readonly string[], width: number): RowFault | undefined {
  if (fields.length <= width || fields.slice(width).every((field) => field.trim() === '')) return undefined
  return { value: fields.join(' | '), rule: `the row has ${fields.length} fields, the header has ${width}` }
}

function faultOfSku(sku: string, fields: readonly string[]): RowFault | undefined {
  if (sku === '') return { value: fields.join(' | '), rule: 'the product code is missing' }
  return sku.includes('\uFFFD') ? { value: sku, rule: 'the text is not in one encoding' } : undefined
}

function faultOfUnits(units: number, value: string): RowFault | undefined {
  if (Number.isNaN(units)) return { value, rule: 'the quantity must be a whole number of at most 10,000,000' }
  return units === 0 ? { value, rule: 'a quantity of 0 orders nothing' } : undefined
}

function faultOfMoney(money: number, value: string, units: number): RowFault | undefined {
  if (Number.isNaN(money))
    return value === '' ? undefined : { value, rule: `the price must be ${VALUE_RULES.price}` }
  // A refund carries its sign in the quantity, in the price, or in both.
  return money < 0 && units > 0 ? { value, rule: 'the price must not be negative' } : undefined
}

function faultOfReturn(value: string): RowFault | undefined {
  if (readWrittenTime(value) !== undefined) return undefined
  return { value, rule: `the return must be ${VALUE_RULES.returned}` }
}
