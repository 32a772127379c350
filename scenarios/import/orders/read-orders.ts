import { basename } from 'node:path'
import { importError } from '../problem.ts'
import { detectDelimiter, inspectTextFile, sampleTable, streamTable, type TextFile } from '../table/index.ts'
import { type BuiltHistory, buildHistory } from './build-history.ts'
import { mapColumns } from './column-map.ts'
import type { OrderHistory } from './order-history.ts'
import { OrderRows } from './order-rows.ts'
import { checkReadOptions, type ReadOptions } from './read-options.ts'
import { type ImportSummary, summarise } from './summarise.ts'

/** An order file that has been read. */
export interface OrderImport {
  /** What was found, for people. */
  readonly summary: ImportSummary
  /** The orders. */
  readonly history: OrderHistory
}

/**
 * Reads an order file: CSV with commas, semicolons or tabs, plain or packed with gzip, one row an order line.
 *
 * @param file - path of the file.
 * @param options - what to make of it; without any, columns are guessed by their names.
 * @returns the orders by time, and a summary.
 * @throws {ScenarioError} with one problem if the file is not there, not a table, has no recognisable
 * columns, holds no order, or more than half of its rows cannot be read; or if an option is out of its range.
 */
export async function readOrders(file: string, options: ReadOptions = {}): Promise<OrderImport> {
  const { mapping, zone, scale, skus } = checkReadOptions(file, options)
  const text = await inspectTextFile(file)
  const delimiter = detectDelimiter(text.head)
  const sample = sampleTable(text, delimiter)
  if (sample.rows.length === 0) {
    throw importError({
      file,
      rule: 'the file has a header but no rows',
      fix: 'Give a file with at least one order.',
    })
  }
  const rows = new OrderRows(mapColumns(file, sample, mapping), sample.header.length)
  await streamTable(text, delimiter, (fields, line) => rows.add(fields, line))
  const times = rows.times.read(zone)
  const returnTimes = rows.returnTimes.read(zone, times.order)
  rows.rejects.merge(times.rejects)
  demandReadable(text, rows)
  const built = buildHistory(rows, times, returnTimes, {
    source: basename(file),
    timeZone: zone.name,
    scale,
    skus,
  })
  demandOrders(text, built)
  return { summary: summarise({ text, rows, times, zone, built }), history: built.history }
}

function demandReadable(text: TextFile, rows: OrderRows): void {
  const { count, first } = rows.rejects
  if (count * 2 <= rows.count) return
  const { line, value, rule } = first[0] as (typeof first)[0]
  throw importError({
    file: text.path,
    line,
    value,
    rule: `${rule}; ${count} of ${rows.count} rows cannot be read, more than half`,
    fix: 'Correct the rows, or name other columns: --map timestamp=<column>,sku=<column>,quantity=<column>.',
  })
}

function demandOrders(text: TextFile, built: BuiltHistory): void {
  if (built.history.placedAt.length > 0) return
  const thinned = built.groups.placedAt.length > 0
  throw importError({
    file: text.path,
    rule: thinned ? 'the scale leaves no order' : 'the file holds no order, only goods that came back',
    fix: thinned ? 'Choose a larger scale.' : 'Give a file with quantities above 0.',
  })
}
