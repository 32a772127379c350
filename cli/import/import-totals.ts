import { basename } from 'node:path'
import type { ImportSummary, OrderImport } from '../../scenarios/import/index.ts'

/** What was found in one file, and its name. */
export interface FileSummary extends ImportSummary {
  /** The file as it was named. */
  readonly file: string
}

/** What was found in all files together. */
export interface ImportTotals
  extends Pick<
    ImportSummary,
    'rows' | 'accepted' | 'rejected' | 'span' | 'skus' | 'regions' | 'mapping' | 'warnings'
  > {
  /** Each file. */
  readonly files: readonly FileSummary[]
}

/** A file that has been read. */
export interface ReadFile extends OrderImport {
  /** The file as it was named. */
  readonly file: string
}

/**
 * Sums up what was found in files.
 *
 * @param read - at least one file.
 * @returns sums; a product or region in several files counts once, columns are those of the first file.
 */
export function importTotals(read: readonly ReadFile[]): ImportTotals {
  const files = read.map(({ file, summary }) => ({ file, ...summary }))
  const [first] = files
  if (files.length === 1) return { ...first, files }
  const sum = (count: (file: FileSummary) => number): number =>
    files.reduce((total, file) => total + count(file), 0)
  return {
    rows: sum(({ rows }) => rows),
    accepted: sum(({ accepted }) => accepted),
    rejected: sum(({ rejected }) => rejected),
    span: {
      from: earliest(files.map(({ span }) => span.from))[0],
      to: earliest(files.map(({ span }) => span.to)).at(-1) as string,
    },
    skus: new Set(read.flatMap(({ history }) => history.skus.map(({ code }) => code))).size,
    regions: new Set(read.flatMap(({ history }) => history.regions)).size,
    mapping: first.mapping,
    warnings: files.flatMap(({ file, warnings }) =>
      warnings.map((warning) => `${basename(file)}: ${warning}`),
    ),
    files,
  }
}

/** Offsets differ between summer and winter, so texts cannot be compared. */
function earliest(times: readonly string[]): string[] {
  return [...times].sort((a, b) => Date.parse(a) - Date.parse(b))
}
