import { renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ResultsStoreError, readResults } from '../../engine/experiment/index.ts'
import { type ReportInput, renderReport } from './render-report.ts'

/** Name of the report in a results directory. */
export const REPORT = 'report.html'

/**
 * Writes the report of a results directory, from what the directory holds.
 *
 * @param directory - written by `compare`.
 * @param more - what else to say, and where to write if not beside the results.
 * @returns the file.
 * @throws {InvalidExperimentError} if the directory holds no results.
 * @throws {ResultsStoreError} if the disk refuses; nothing is half-written.
 */
export function writeReport(
  directory: string,
  more: Pick<ReportInput, 'command' | 'hasProvinceOutlines'> & { readonly file?: string } = {},
): string {
  const { file = join(directory, REPORT), ...options } = more
  const html = renderReport({ ...readResults(directory), ...options })
  const partial = `${file}.partial`
  try {
    writeFileSync(partial, html)
    renameSync(partial, file)
  } catch (error) {
    throw new ResultsStoreError('write', file, error)
  }
  return file
}
