import { closeSync, fsyncSync, openSync, renameSync, rmSync, statSync } from 'node:fs'
import type { SchemaElement } from 'hyparquet'
import { fileWriter, ParquetWriter } from 'hyparquet-writer'
import type { OrderLog } from '../../engine/index.ts'
import { LOT } from '../../engine/world/index.ts'
import { optionError } from '../failure/index.ts'
import { EventRows } from './event-rows.ts'

const ROWS_AT_ONCE = 100_000
const SCHEMA: SchemaElement[] = [
  { name: 'root', num_children: 4 },
  { name: 'at', type: 'INT64', repetition_type: 'REQUIRED' },
  { name: 'state', type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'REQUIRED' },
  { name: 'orderId', type: 'INT64', repetition_type: 'REQUIRED' },
  { name: 'orders', type: 'INT32', repetition_type: 'REQUIRED' },
]
const STATES: readonly string[] = stateNames()

/**
 * The event log of a run as a Parquet file: a row each time a lot of orders enters a state.
 *
 * Rows are written a hundred thousand at a time, so that memory does not grow with the run; what is written stands
 * beside the file and takes its place only when it is complete.
 */
export class EventLog implements OrderLog {
  /** Rows logged. */
  count = 0
  private readonly file: string
  private readonly partial: string
  private readonly rows: EventRows = new EventRows(ROWS_AT_ONCE)
  private readonly writer: ParquetWriter

  /**
   * @param file - its path; what is there is replaced.
   * @throws {UsageError} if nothing can be written there.
   */
  constructor(file: string) {
    if (statSync(file, { throwIfNoEntry: false })?.isDirectory() === true) {
      throw optionError('--events', file, 'is a directory', 'name a file')
    }
    this.file = file
    this.partial = `${file}.partial`
    try {
      const kvMetadata = [{ key: 'at', value: 'milliseconds since the start of the scenario' }]
      this.writer = new ParquetWriter({
        writer: fileWriter(this.partial),
        schema: SCHEMA,
        kvMetadata,
        createdBy: 'kingtide',
      })
    } catch (error) {
      const rule = `cannot be written (${(error as Error).message})`
      throw optionError('--events', file, rule, 'name a file in a folder that exists')
    }
  }

  /** Takes a row in. */
  append(state: number, _lot: number, luck: number, orders: number, at: number): void {
    this.rows.add(at, STATES[state], luck, orders)
    this.count++
    if (this.rows.count === this.rows.capacity) this.flush()
  }

  /** Completes the file. */
  finish(): void {
    this.flush()
    void this.writer.finish()
    flushToDisk(this.partial)
    renameSync(this.partial, this.file)
  }

  /** Removes what was written of a log that will not be completed. */
  discard(): void {
    rmSync(this.partial, { force: true })
  }

  private flush(): void {
    // Written at once: a writer to a file gives no promise.
    void this.writer.write({ columnData: this.rows.columns(), rowGroupSize: ROWS_AT_ONCE })
    this.rows.count = 0
  }
}

function flushToDisk(path: string): void {
  const descriptor = openSync(path, 'r+')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

function stateNames(): string[] {
  const names: string[] = []
  for (const [name, state] of Object.entries(LOT)) names[state] = name
  return names
}
