import { existsSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { gymTrace, isGymTrace } from './gym-trace.ts'
import { isOrGymTrace, orGymTrace } from './or-gym-trace.ts'
import { isStockpylTrace, stockpylTrace } from './stockpyl-trace.ts'
import { type Trace, TraceError } from './trace.ts'

/** Largest trace file that is read, bytes. */
const LARGEST = 100_000_000

/**
 * Reads a trace in one of three forms: of stockpyl (with its sibling `.csv`), of gym-invmgmt, of or-gym.
 *
 * @param file - a `.json` file.
 * @throws {TraceError} that says what is wrong with it.
 */
export function readTrace(file: string): Trace {
  const content = parseJson(file)
  const name = basename(file)
  if (isStockpylTrace(content)) {
    const table = file.replace(/\.json$/i, '.csv')
    if (table === file || !existsSync(table))
      throw new TraceError(`${name} needs the values period by period in a file ${basename(table)} beside it`)
    return stockpylTrace(name, content, basename(table), readText(table))
  }
  if (isGymTrace(content)) return gymTrace(name, content)
  if (isOrGymTrace(content)) return orGymTrace(name, content)
  throw new TraceError(
    `${name} is no trace that is known: stockpyl traces have "edges" and "nodes", gym-invmgmt traces "reorder_links", or-gym traces "env" and "params"`,
  )
}

function parseJson(file: string): unknown {
  try {
    return JSON.parse(readText(file))
  } catch (error) {
    if (error instanceof TraceError) throw error
    throw new TraceError(`${basename(file)} is no JSON: ${(error as Error).message}`)
  }
}

function readText(file: string): string {
  try {
    const text = readFileSync(file)
    if (text.length > LARGEST) throw new TraceError(`${basename(file)} is larger than ${LARGEST} bytes`)
    return text.toString('utf8')
  } catch (error) {
    if (error instanceof TraceError) throw error
    const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT'
    throw new TraceError(
      isMissing
        ? `there is no file ${file}: check its name`
        : `${file} cannot be read: ${(error as Error).message}`,
    )
  }
}
