import { describeImport, readOrders } from '../../scenarios/import/index.ts'
import { EXIT, type ExitCode } from '../exit-code.ts'
import { readMapping } from '../scenario/index.ts'
import type { Terminal } from '../terminal/index.ts'
import { importTotals, type ReadFile } from './import-totals.ts'

/** Options of `import` as they are given. */
export interface ImportOptions {
  /** Pairs `field=column`. */
  readonly map?: readonly string[]
  /** Zone of times without offset. */
  readonly timeZone?: string
  /** One JSON document. */
  readonly json?: boolean
}

/**
 * Reads order files and tells what they hold.
 *
 * @param names - the files.
 * @param options - as the caller gave them.
 * @param terminal - where to.
 */
export async function importAction(
  names: readonly string[],
  options: ImportOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const mapping = readMapping(options.map ?? [])
  const zone = options.timeZone === undefined ? {} : { timeZone: options.timeZone }
  // Products of several files can only be counted together if none is left out.
  const skus = names.length === 1 ? {} : { skus: Number.MAX_SAFE_INTEGER }
  const read: ReadFile[] = []
  for (const file of names) read.push({ file, ...(await readOrders(file, { mapping, ...zone, ...skus })) })
  if (options.json === true) terminal.out(`${JSON.stringify(importTotals(read), null, 2)}\n`)
  else terminal.out(`${read.flatMap(linesOf).join('\n')}\n`)
  return EXIT.done
}

function linesOf({ file, summary }: ReadFile, index: number): string[] {
  return [...(index === 0 ? [] : ['']), file, ...describeImport(summary).map((line) => `  ${line}`)]
}
