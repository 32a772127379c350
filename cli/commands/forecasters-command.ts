import type { Command } from 'commander'
import type { ForecastersCommandOptions } from '../forecasters/index.ts'
import { shareBetween, wholeNumber } from '../options/index.ts'
import type { CommandContext } from './command-context.ts'

const EXAMPLES = `
Shows are simulated in small worlds, each with a turnout, signals and errors drawn for it; the learned
forecasts were trained on worlds with other settings. Less is better in every measure.

Examples:
  kingtide forecasters
  kingtide forecasters --critical-ratio 0.9 --json
  kingtide forecasters --train --save my-weights.json
`

/**
 * Completes `forecasters`.
 *
 * @param command - the command, as the list of commands names it.
 * @param context - where it writes and how it ends.
 */
export function completeForecasters(command: Command, { terminal, finish }: CommandContext): void {
  command
    .description(
      'Holds forecasts of shows against each other on simulated shows that none of them was trained on: error, pinball loss and what buying by them costs.',
    )
    .option(
      '--worlds <n>',
      'worlds of eight shows each (default: 400)',
      wholeNumber({ option: '--worlds', low: 2, high: 1_000_000, example: 400 }),
    )
    .option(
      '--seed <s>',
      'seed of the worlds, and of the training (default: 1)',
      wholeNumber({ option: '--seed', low: 0, high: 1_000_000_000, example: 7 }),
    )
    .option(
      '--critical-ratio <r>',
      'what a unit short costs / (that + what a unit too many costs) (default: 0.7)',
      shareBetween('--critical-ratio', 0.7),
    )
    .option('--train', 'train the learned forecasts anew and judge those')
    .option(
      '--training-worlds <n>',
      'with --train: worlds to learn from (default: 4000)',
      wholeNumber({ option: '--training-worlds', low: 20, high: 1_000_000, example: 4000 }),
    )
    .option('--save <file>', 'with --train: write their weights as JSON')
    .option('--json', 'print one JSON document')
    .option('--quiet', 'show no progress')
    .addHelpText('after', EXAMPLES)
    .action(async (options: ForecastersCommandOptions) => {
      const { forecastersAction } = await import('../forecasters/index.ts')
      finish(await forecastersAction(options, terminal))
    })
}
