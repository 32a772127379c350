import type { TableSample } from '../table/index.ts'
import { checkValues, VALUE_RULES } from './check-values.ts'
import { normaliseHeader, rankHeader } from './header-names.ts'
import { type OrderField, REQUIRED_FIELDS } from './order-field.ts'

/** What became of a field: a column or none, or what is wrong. */
export type ColumnChoice = FoundColumn | MissingColumn

/** A field that can be read, or do without. */
export interface FoundColumn {
  /** Index of its column; -1: none. */
  readonly column: number
  /** What people should know about it. */
  readonly warning?: string
}

/** A field without a column that it needs. */
export interface MissingColumn {
  /** What is wrong, without a full stop. */
  readonly fault: string
}

/**
 * Finds the column of a field by the usual names and by its values.
 *
 * A column whose values do not fit is passed over for the next best name. Several that fit equally well are a
 * fault where the field is needed, and leave an optional field without a column.
 *
 * @param field - what the column is to mean.
 * @param sample - header and some rows.
 * @returns the choice.
 */
export function guessColumn(field: OrderField, sample: TableSample): ColumnChoice {
  const ranks = sample.header.map((name) => rankHeader(field, name) ?? Number.POSITIVE_INFINITY)
  const candidates = indicesOf(ranks, Number.isFinite)
  const fitting = candidates.filter((column) => checkValues(field, valuesOf(sample, column)).fits)
  const best = Math.min(...fitting.map((column) => ranks[column] as number))
  const [first, ...equals] = fitting.filter((column) => ranks[column] === best)
  if (first === undefined) return noneFits(field, sample, candidates[0])
  if (equals.length === 0) return { column: first }
  const names = [first, ...equals].map((column) => sample.header[column]).join(' and ')
  return dropOrFault(field, `${field} could be ${names}`)
}

/**
 * Finds the column that the user named for a field.
 *
 * @param field - what the column is to mean.
 * @param name - its name; case, spaces and punctuation may differ where that leaves one column.
 * @param sample - header and some rows.
 * @returns the choice; a fault if there is no such column, or its values do not fit.
 */
export function findNamedColumn(field: OrderField, name: string, sample: TableSample): ColumnChoice {
  const exact = indicesOf(sample.header, (header) => header === name.trim())
  const alike = indicesOf(sample.header, (header) => normaliseHeader(header) === normaliseHeader(name))
  const [column, ...others] = exact.length > 0 ? exact : alike
  if (column === undefined) return { fault: `no column is named "${name}" (wanted for ${field})` }
  if (others.length > 0) return { fault: `several columns are named "${name}" (wanted for ${field})` }
  const { fits, example } = checkValues(field, valuesOf(sample, column))
  return fits || example === undefined ? { column } : { fault: misfit(field, sample, column) }
}

function noneFits(field: OrderField, sample: TableSample, column: number | undefined): ColumnChoice {
  if (column !== undefined) return dropOrFault(field, misfit(field, sample, column))
  return REQUIRED_FIELDS.has(field) ? { fault: `no column is recognised as ${field}` } : { column: -1 }
}

function dropOrFault(field: OrderField, text: string): ColumnChoice {
  return REQUIRED_FIELDS.has(field)
    ? { fault: text }
    : { column: -1, warning: `no ${field} is read: ${text}` }
}

function misfit(field: OrderField, sample: TableSample, column: number): string {
  const { example } = checkValues(field, valuesOf(sample, column))
  const held = example === undefined ? 'holds no value' : `holds "${example}"`
  return `column ${sample.header[column]} ${held}, but ${field} must be ${VALUE_RULES[field]}`
}

function valuesOf(sample: TableSample, column: number): string[] {
  return sample.rows.map((row) => row[column] ?? '')
}

function indicesOf<T>(items: readonly T[], holds: (item: T) => boolean): number[] {
  return items.flatMap((item, index) => (holds(item) ? [index] : []))
}
