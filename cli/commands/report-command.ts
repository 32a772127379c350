import type { Command } from 'commander'
import type { ReportOptions } from '../report/index.ts'
import type { CommandContext } from './command-context.ts'

const EXAMPLES = `
compare writes the report beside its results; this command writes it again, without running anything.

Examples:
  kingtide report results/quiet-week-ae28f551
  kingtide report results/quiet-week-ae28f551 --out friday.html --province-outlines
`

/**
 * Completes `report`.
 *
 * @param command - the command, as the list of commands names it.
 * @param context - where it writes and how it ends.
 */
export function completeReport(command: Command, { terminal, finish }: CommandContext): void {
  command
    .description('Writes the report of a results directory as one HTML file that needs no network.')
    .argument('<directory>', 'directory that compare has written')
    .option('--out <file.html>', 'where to write (default: report.html in the directory)')
    .option('--province-outlines', 'draw approximate outlines of provinces behind the network')
    .option('--json', 'print one JSON document')
    .addHelpText('after', EXAMPLES)
    .action(async (directory: string, options: ReportOptions) => {
      const { reportAction } = await import('../report/index.ts')
      finish(await reportAction(directory, options, terminal))
    })
}
