import { type Command, Option } from 'commander'
import { wholeNumber } from '../options/index.ts'
import type { ProofOptions } from '../proof/index.ts'
import type { CommandContext } from './command-context.ts'

const EXAMPLES = `
A check of a mean passes if theory lies in its 99.9 % interval, and that interval is so narrow that a
bias of 3 % would put theory outside with a probability of at least 0.99. Checks of printed numbers and
of logs must fail on every changed digit, laws on a fault that is put in: that is tried every time.

Examples:
  kingtide proof                       everything, in some three minutes
  kingtide proof --quick               what takes less than a minute
  kingtide proof --only queues         one family, or one check by its id
  kingtide proof --seed 7 --json       other random numbers; one JSON document
  kingtide proof --instance classic/serial
                                       long-run means with intervals
  kingtide proof --trace trace.json    a trace of stockpyl, gym-invmgmt or or-gym
  kingtide proof --data traces/        all traces in a directory, beside the checks
`

/**
 * Completes `proof`.
 *
 * @param command - the command, as the list of commands names it.
 * @param context - where it writes and how it ends.
 */
export function completeProof(command: Command, { terminal, finish }: CommandContext): void {
  command
    .description('Checks Kingtide against theory, published numbers, other simulators and laws.')
    .option('--quick', 'leave out what takes long')
    .option('--only <ids>', 'only these checks or families, with commas between them')
    .option('--instance <file.yaml>', 'estimate the long run of a textbook system instead')
    .option('--trace <file.json>', 'replay somebody else’s run, period by period, instead')
    .option('--data <directory>', 'replay the golden traces in this directory too')
    .addOption(
      new Option('--replications <n>', 'runs of an instance (default: what the scenario says)').argParser(
        wholeNumber({ option: '--replications', low: 2, high: 1_000_000, example: 40 }),
      ),
    )
    .addOption(
      new Option('--seed <s>', 'seed of the random numbers (default: 1)').argParser(
        wholeNumber({ option: '--seed', example: 7 }),
      ),
    )
    .addOption(
      new Option('--workers <w>', 'worker threads (default: one for each processor)').argParser(
        wholeNumber({ option: '--workers', low: 1, high: 256, example: 2 }),
      ),
    )
    .option('--json', 'print one JSON document')
    .option('--quiet', 'show no progress')
    .addHelpText('after', EXAMPLES)
    .action(async (options: ProofOptions) => {
      const { proofAction } = await import('../proof/index.ts')
      finish(await proofAction(options, terminal))
    })
}
