import type { Command } from 'commander'
import type { ClaimsOptions } from '../claims/index.ts'
import { wholeNumber } from '../options/index.ts'
import type { CommandContext } from './command-context.ts'

const EXAMPLES = `
Ids are those of levers (S36) or of reported figures (C105). Verdicts are computed: the interval is held
against the reported number and against zero; over all claims together they err with 5 % at most. Finished
runs are kept and never run again.

Examples:
  kingtide claims
  kingtide claims S36 --quick
  kingtide claims C105 --json
`

/**
 * Completes `claims`.
 *
 * @param command - the command, as the list of commands names it.
 * @param context - where it writes and how it ends.
 */
export function completeClaims(command: Command, { terminal, finish }: CommandContext): void {
  command
    .description(
      'Tests what has been reported of levers: that no effect is no change, effects by strength, reported figures, where it stops paying, and a trap.',
    )
    .argument('[ids...]', 'levers or reported figures (default: all)')
    .option('--quick', 'few replications: wide intervals, many verdicts undecided')
    .option('--all', 'every lever; the same as without ids')
    .option(
      '--replications <n>',
      'replications of each column (default: 16, with --quick 4)',
      wholeNumber({ option: '--replications', low: 2, high: 1_000_000, example: 60 }),
    )
    .option(
      '--seed <s>',
      'seed of the random numbers (default: 1)',
      wholeNumber({ option: '--seed', example: 7 }),
    )
    .option(
      '--workers <w>',
      'worker threads (default: one a processor)',
      wholeNumber({ option: '--workers', low: 1, high: 1_024, example: 4 }),
    )
    .option('--cache <dir>', 'directory that keeps finished runs (default: results/claims)')
    .option('--json', 'print one JSON document')
    .option('--quiet', 'show no progress')
    .addHelpText('after', EXAMPLES)
    .action(async (ids: string[], options: ClaimsOptions) => {
      const { claimsAction } = await import('../claims/index.ts')
      finish(await claimsAction(ids, options, terminal))
    })
}
