import type { Command } from 'commander'
import { addOrderOptions, lotSize, lotTolerance, wholeNumber } from '../options/index.ts'
import type { RunOptions } from '../run/index.ts'
import type { CommandContext } from './command-context.ts'

const EXAMPLES = `
The event log is a Parquet file with a row each time a lot of orders enters a state: at (ms since
the start of the scenario), state, orderId, orders (in the lot). Rows stand in the order in which
they were simulated: sort them by at.

Examples:
  kingtide run quiet-week
  kingtide run quiet-week --policy live-reorder --replication 3 --lot-size 1 --events events.parquet
`

/**
 * Completes `run`.
 *
 * @param command - the command, as the list of commands names it.
 * @param context - where it writes and how it ends.
 */
export function completeRun(command: Command, { terminal, finish }: CommandContext): void {
  command
    .description('Runs one replication of one policy on a scenario.')
    .argument('<scenario>', 'name in the library, or a YAML or JSON file')
    .option('--policy <name|file.ts>', 'policy to run, or a file with one of your own (default: the first)')
    .option(
      '--replication <n>',
      'its number, from 0 (default: 0)',
      wholeNumber({ option: '--replication', low: 0, example: 3 }),
    )
    .option(
      '--seed <s>',
      'seed of the random numbers (default: 1)',
      wholeNumber({ option: '--seed', example: 7 }),
    )
    .option(
      '--lot-size <1|n|auto>',
      'equal orders that travel together (default: what the scenario says)',
      lotSize,
    )
    .option(
      '--lot-tolerance <1%>',
      'bias that lots may bring: auto follows from it (default: 1 %)',
      lotTolerance,
    )
  addOrderOptions(command)
  command
    .option('--events <file.parquet>', 'write the event log')
    .option('--json', 'print one JSON document')
    .option('--quiet', 'show no progress')
    .addHelpText('after', EXAMPLES)
    .action(async (scenario: string, options: RunOptions) => {
      const { runAction } = await import('../run/index.ts')
      finish(await runAction(scenario, options, terminal))
    })
}
