import { pipeline } from 'node:stream/promises'
import { CsvError, type Options, parse } from 'csv-parse'
import { parse as parseWhole } from 'csv-parse/sync'
import { importError } from '../problem.ts'
import type { Delimiter } from './delimiter.ts'
import { openText, type TextFile } from './text-file.ts'

/** Receives one row: its fields, and the line of the file it starts on (1 is the first). */
export type RecordSink = (fields: readonly string[], line: number) => void

/** The header of a table and some of its first rows. */
export interface TableSample {
  /** Names of the columns, without spaces around them. */
  readonly header: readonly string[]
  /** First rows, blank ones left out; their fields may be fewer or more than the header's. */
  readonly rows: readonly (readonly string[])[]
}

const SAMPLE_ROWS = 1_000
/** A row longer than this is a quote that never closes, not a row. */
const LONGEST_RECORD = 1 << 20

/**
 * The header and the first rows of a table, for guessing what its columns mean.
 *
 * @param file - the table.
 * @param delimiter - what separates its fields.
 * @returns at most 1,000 rows.
 * @throws {ScenarioError} if there is a quote in the head that never closes.
 */
export function sampleTable(file: TextFile, delimiter: Delimiter): TableSample {
  let records: string[][]
  try {
    records = parseWhole(file.headIsAll ? file.head : dropLastLine(file.head), {
      ...parserOptions(delimiter),
      skip_records_with_error: !file.headIsAll,
      to: SAMPLE_ROWS + 1,
    }) as unknown as string[][]
  } catch (cause) {
    throw unreadable(file.path, 1, cause)
  }
  const [header = [], ...rows] = records.filter((record) => !isBlank(record))
  return { header: header.map((name) => name.trim()), rows }
}

/**
 * Reads a table row by row, so that memory does not grow with the file. Blank rows and the header are passed
 * over.
 *
 * @param file - the table.
 * @param delimiter - what separates its fields.
 * @param sink - called for every row in order; it must not throw.
 * @throws {ScenarioError} if the file cannot be unpacked, or a quote never closes.
 */
export async function streamTable(file: TextFile, delimiter: Delimiter, sink: RecordSink): Promise<void> {
  let line = 1
  let headerSeen = false
  const consume = async (records: AsyncIterable<string[]>): Promise<void> => {
    for await (const fields of records) {
      const start = line
      line += linesOf(fields)
      if (isBlank(fields)) continue
      if (!headerSeen) {
        headerSeen = true
        continue
      }
      sink(fields, start)
    }
  }
  try {
    await pipeline(...openText(file), parse(parserOptions(delimiter)), consume)
  } catch (cause) {
    throw unreadable(file.path, line, cause)
  }
}

/**
 * Lenient where a row can still be judged by itself: its number of fields, a quote in the middle of a field.
 */
function parserOptions(delimiter: Delimiter): Options {
  return {
    bom: true,
    delimiter,
    max_record_size: LONGEST_RECORD,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
  }
}

/** Counted here, because asking the parser for it doubles its time. */
function linesOf(fields: readonly string[]): number {
  let lines = 1
  for (const field of fields) {
    for (let at = field.indexOf('\n'); at >= 0; at = field.indexOf('\n', at + 1)) lines++
  }
  return lines
}

function isBlank(fields: readonly string[]): boolean {
  return fields.every((field) => field.trim() === '')
}

function dropLastLine(text: string): string {
  const end = Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r'))
  return end < 0 ? text : text.slice(0, end)
}

function unreadable(file: string, line: number, cause: unknown): Error {
  if (cause instanceof CsvError) {
    return importError({
      file,
      line,
      rule: 'a quote opens here and never closes',
      fix: 'Close the quote, or write a quote inside a field twice.',
    })
  }
  return importError({
    file,
    line,
    rule: `the file cannot be read beyond this line: ${(cause as Error).message}`,
    fix: 'Check that the file is whole.',
  })
}
