import { parseArgs } from 'node:util'
import { didYouMean } from '../scenarios/spelling/index.ts'

/** What the bench was asked for. */
export interface Options {
  /** Rows to measure. */
  only: readonly string[]
  /** One JSON document instead of a table. */
  json: boolean
  /** Make the result the baseline. */
  writeBaseline: boolean
  /** Print the help and measure nothing. */
  help: boolean
}

/** How to call the bench. */
export const HELP = `Usage: npm run -s bench -- [options]

Measures the speed of Kingtide, each run between two runs of a calibration loop.

  --only ID         measure this row only; may be given several times
  --json            one JSON document on standard output instead of a table
  --write-baseline  write what was measured to bench/baseline.json (rows not measured keep theirs)
  --help            this text

Exit codes: 0 no row lost 15 % of its baseline; 1 one did, or a run played another number of events than it must;
2 bad input. A row that seems to have lost too much is taken again once before it counts.

Examples:
  npm run -s bench
  npm run -s bench -- --only kernel.hold.1000 --only flow.five-station
  npm run -s bench -- --json > bench.json
  npm run -s bench -- --write-baseline     on an idle machine, after a change of speed that is meant
  PYTHONPATH=…/simpy/src npm run -s bench -- --only flow.five-station
`

/** A mistake in the options, in one sentence. */
export class OptionError extends Error {
  override readonly name = 'OptionError'
}

/**
 * Reads the options.
 *
 * @param words - the words after the program's name.
 * @param known - ids of the rows there are.
 * @throws {OptionError} if an option or a row is unknown.
 */
export function parseOptions(words: readonly string[], known: readonly string[]): Options {
  const values = valuesIn(words)
  const unknown = values.only?.find((id) => !known.includes(id))
  if (unknown !== undefined) {
    throw new OptionError(
      `--only: there is no row '${unknown}'. ${didYouMean(unknown, known)} Rows: ${known.join(', ')}.`,
    )
  }
  return {
    only: values.only ?? known,
    json: values.json ?? false,
    writeBaseline: values['write-baseline'] ?? false,
    help: values.help ?? false,
  }
}

function valuesIn(words: readonly string[]): ReturnType<typeof parse> {
  try {
    return parse(words)
  } catch (error) {
    throw new OptionError(`${(error as Error).message.split('. ')[0]}. See --help.`)
  }
}

function parse(words: readonly string[]) {
  return parseArgs({
    args: [...words],
    options: {
      json: { type: 'boolean' },
      only: { type: 'string', multiple: true },
      'write-baseline': { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  }).values
}
