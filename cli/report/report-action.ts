import { resolve } from 'node:path'
import { writeReport } from '../../viz/index.ts'
import { EXIT, type ExitCode } from '../exit-code.ts'
import { optionError } from '../failure/index.ts'
import type { Terminal } from '../terminal/index.ts'

/** Options of `report` as they are given. */
export interface ReportOptions {
  /** Where to write. */
  readonly out?: string
  /** Whether provinces are drawn behind the network. */
  readonly provinceOutlines?: boolean
  /** One JSON document instead of a sentence. */
  readonly json?: boolean
}

/**
 * Writes the report of a results directory again, without running anything.
 *
 * @param directory - written by `compare`.
 * @param options - as the caller gave them.
 * @param terminal - where to say so.
 */
export async function reportAction(
  directory: string,
  { out, provinceOutlines = false, json = false }: ReportOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  if (out !== undefined && !/\.html?$/i.test(out)) {
    throw optionError('--out', out, 'is not the name of an HTML file', 'give it the ending .html')
  }
  const more = out === undefined ? {} : { file: resolve(out) }
  const file = writeReport(directory, { hasProvinceOutlines: provinceOutlines, ...more })
  terminal.out(json ? `${JSON.stringify({ report: file }, null, 2)}\n` : `report in ${file}\n`)
  return EXIT.done
}
