import type { Command } from 'commander'
import type { ImportOptions } from '../import/index.ts'
import { addReadOptions } from '../options/index.ts'
import type { CommandContext } from './command-context.ts'

const EXAMPLES = `
Columns are guessed by their names; --map says which they are where that fails. Nothing is stored:
name the same file with --orders when you compare policies.

Examples:
  kingtide import orders.csv
  kingtide import january.csv.gz february.csv.gz --map "timestamp=Order date,sku=Item" --json
`

/**
 * Completes `import`.
 *
 * @param command - the command, as the list of commands names it.
 * @param context - where it writes and how it ends.
 */
export function completeImport(command: Command, { terminal, finish }: CommandContext): void {
  command
    .description('Reads CSV files of orders, plain or gzip, and tells what was understood and what was not.')
    .argument('<files...>', 'order histories, one row an order line')
  addReadOptions(command)
  command
    .option('--json', 'print one JSON document')
    .addHelpText('after', EXAMPLES)
    .action(async (files: readonly string[], options: ImportOptions) => {
      const { importAction } = await import('../import/index.ts')
      finish(await importAction(files, options, terminal))
    })
}
