import type { Command } from 'commander'
import type { LadderCommandOptions } from '../ladder/index.ts'
import { wholeNumber } from '../options/index.ts'
import type { CommandContext } from './command-context.ts'

const EXAMPLES = `
The rungs order by the same rule and differ in what they know: the plan, past sales, live sales, all
that will come. Bounds are proven: no policy earns more. Finished runs are kept and never run again.

Examples:
  kingtide ladder b0
  kingtide ladder quiet-week --replications 60 --json
`

/**
 * Completes `ladder`.
 *
 * @param command - the command, as the list of commands names it.
 * @param context - where it writes and how it ends.
 */
export function completeLadder(command: Command, { terminal, finish }: CommandContext): void {
  command
    .description(
      'Runs one stocking rule with more and more information, from the plan alone to hindsight, and holds its profit against proven bounds.',
    )
    .argument('<scenario>', 'name in the library, or a YAML or JSON file')
    .option(
      '--replications <n>',
      'replications of each rung (default: 20)',
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
    .option('--cache <dir>', 'directory that keeps finished runs (default: results/ladder)')
    .option('--json', 'print one JSON document')
    .option('--quiet', 'show no progress')
    .addHelpText('after', EXAMPLES)
    .action(async (scenario: string, options: LadderCommandOptions) => {
      const { ladderAction } = await import('../ladder/index.ts')
      finish(await ladderAction(scenario, options, terminal))
    })
}
