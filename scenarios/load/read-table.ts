import type { z } from 'zod'
import { ScenarioError, type ScenarioProblem } from '../errors.ts'
import { type Columns, columnsOf, readCellValue } from './columns.ts'
import { type CsvFault, type CsvRecord, offsetOfCell, readCsv } from './csv-reader.ts'
import { checkHeader } from './header.ts'
import type { Cell, LocatedTable, Path, Place } from './located.ts'
import { MOST_PROBLEMS, problemAt, throwIfAny } from './problem.ts'

/** A CSV text with what is needed to say where something stands. */
interface Source {
  readonly text: string
  readonly file: string
  /** Place of the table in the scenario. */
  readonly path: Path
  readonly columns: Columns
}

/** Where a record starts. */
type Start = Pick<CsvRecord, 'offset' | 'line'>

/**
 * Reads the rows of a table from CSV. The header names the fields of the row schema, in any order; an empty cell
 * leaves an optional field out; names in a list are separated by spaces.
 *
 * @param text - content of the CSV file.
 * @param file - its name, for problems.
 * @param path - place of the table in the scenario, for problems.
 * @param row - schema of one row.
 * @returns the rows, not yet checked against the schema, with their places.
 * @throws {ScenarioError} if the file is empty, its header does not fit or a row has the wrong number of cells.
 */
export function readTable(text: string, file: string, path: Path, row: z.ZodType): LocatedTable {
  const source: Source = { text, file, path, columns: columnsOf(row) }
  const records = readCsv(text)
  const header = readHeader(source, records)
  const rows: Record<string, Cell>[] = []
  const starts: Start[] = []
  const problems: ScenarioProblem[] = []
  for (const record of records) {
    if (problems.length > MOST_PROBLEMS) break
    const problem = rowProblem(source, record, header, starts.length)
    if (problem !== undefined) problems.push(problem)
    else rows.push(toRow(record as CsvRecord, header.cells, source.columns))
    starts.push({ offset: record.offset, line: record.line })
  }
  throwIfAny(problems)
  const cell = (index: number, column?: string) => {
    const position = column === undefined ? 0 : header.cells.indexOf(column)
    return cellPlace(source, starts[index] ?? header, Math.max(0, position))
  }
  return { kind: 'table', place: cellPlace(source, header, 0), rows, cellPlace: cell }
}

function readHeader(source: Source, records: Iterator<CsvRecord | CsvFault>): CsvRecord {
  const { file, path, columns } = source
  const { value: header } = records.next()
  if (header === undefined) {
    const fix = `Begin with the line ${columns.required.join(',')}.`
    const place = { file, line: 1, column: 1 }
    throw new ScenarioError([problemAt(place, path, null, 'this table must not be empty', fix)])
  }
  if ('rule' in header) throw new ScenarioError([faultProblem(source, header)])
  throwIfAny(checkHeader(header.cells, columns, (index) => cellPlace(source, header, index), path))
  return header
}

function rowProblem(source: Source, record: CsvRecord | CsvFault, header: CsvRecord, index: number) {
  if ('rule' in record) return faultProblem(source, record)
  const found = record.cells.length
  const expected = header.cells.length
  if (found === expected) return undefined
  const rule = `the row must have as many cells as the header: ${expected}, not ${found}`
  const fix = 'Add or remove commas; put a cell that holds a comma in quotes.'
  return problemAt(placeOf(source, record), [...source.path, index], record.cells.join(','), rule, fix)
}

function faultProblem(source: Source, fault: CsvFault): ScenarioProblem {
  const fix = 'Put quotes around the whole cell, and write a quote inside it twice.'
  return problemAt(placeOf(source, fault), source.path, null, fault.rule, fix)
}

function toRow(record: CsvRecord, header: readonly string[], { kinds }: Columns): Record<string, Cell> {
  const row: Record<string, Cell> = {}
  for (const [index, name] of header.entries()) {
    const value = readCellValue(record.cells[index] as string, kinds.get(name) ?? 'text')
    if (value !== undefined) row[name] = value
  }
  for (const [name, kind] of kinds) if (kind === 'list') row[name] ??= []
  return row
}

function cellPlace(source: Source, { offset, line }: Start, index: number): Place {
  const cell = offsetOfCell(source.text, offset, index)
  const lineBreaks = source.text.slice(offset, cell).split('\n').length - 1
  return placeOf(source, { offset: cell, line: line + lineBreaks })
}

function placeOf({ text, file }: Source, { offset, line }: Start): Place {
  const lineStart = offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1
  return { file, line, column: offset - lineStart + 1 }
}
