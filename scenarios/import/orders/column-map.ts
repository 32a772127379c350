import { importError } from '../problem.ts'
import type { TableSample } from '../table/index.ts'
import { findNamedColumn, guessColumn } from './column-choice.ts'
import { isLineTotal } from './header-names.ts'
import { ORDER_FIELDS, type OrderField, REQUIRED_FIELDS } from './order-field.ts'

/** Which column holds which field. */
export interface ColumnMap {
  /** Index of the column of each field; -1 where there is none. */
  readonly columns: Readonly<Record<OrderField, number>>
  /** Name of the column of each field that was found. */
  readonly names: Readonly<Partial<Record<OrderField, string>>>
  /** Whether the price column holds the price of the whole line. */
  readonly priceIsTotal: boolean
  /** What people should know about the choice. */
  readonly warnings: readonly string[]
}

/**
 * Finds out which column of an order file means what. A column that the user named wins over a guess.
 *
 * @param file - path of the file, for the message.
 * @param sample - header and some rows.
 * @param wanted - columns that the user named, by field.
 * @returns the columns.
 * @throws {ScenarioError} with one problem that lists the header and shows how to name the columns, if a
 * field that is needed has no column or several, or a named column does not exist or does not fit.
 */
export function mapColumns(
  file: string,
  sample: TableSample,
  wanted: Readonly<Partial<Record<OrderField, string>>>,
): ColumnMap {
  const faults = unknownFields(wanted)
  const warnings: string[] = []
  const columns = Object.fromEntries(ORDER_FIELDS.map((field) => [field, -1])) as Record<OrderField, number>
  const names: Partial<Record<OrderField, string>> = {}
  for (const field of ORDER_FIELDS) {
    const name = wanted[field]
    const choice = name === undefined ? guessColumn(field, sample) : findNamedColumn(field, name, sample)
    if ('fault' in choice) {
      faults.push(choice.fault)
      continue
    }
    columns[field] = choice.column
    if (choice.column >= 0) names[field] = sample.header[choice.column] as string
    if (choice.warning !== undefined) warnings.push(choice.warning)
  }
  if (faults.length > 0) throw mappingError(file, sample.header, names, faults)
  const priceIsTotal = names.price !== undefined && isLineTotal(names.price)
  if (priceIsTotal) {
    warnings.push(`${names.price} is read as the price of the whole line and divided by the quantity`)
  }
  return { columns, names, priceIsTotal, warnings }
}

/** The mapping may come from a command line, where nothing has checked the names of the fields. */
function unknownFields(wanted: object): string[] {
  return Object.keys(wanted)
    .filter((field) => !(ORDER_FIELDS as readonly string[]).includes(field))
    .map((field) => `"${field}" is not a field: the fields are ${ORDER_FIELDS.join(', ')}`)
}

function mappingError(
  file: string,
  header: readonly string[],
  names: Readonly<Partial<Record<OrderField, string>>>,
  faults: readonly string[],
): Error {
  const example = [...REQUIRED_FIELDS].map((field) => `${field}=${names[field] ?? '<column>'}`).join(',')
  return importError({
    file,
    line: 1,
    path: 'mapping',
    value: header.join(', '),
    rule: faults.join('; '),
    fix: `Name the columns, for example --map ${example}. The columns are: ${header.join(', ')}.`,
  })
}
