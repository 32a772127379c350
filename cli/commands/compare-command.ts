import { type Command, Option } from 'commander'
import type { CompareOptions } from '../compare/index.ts'
import { addOrderOptions, lotSize, lotTolerance, nameList, wholeNumber } from '../options/index.ts'
import type { CommandContext } from './command-context.ts'

const EXAMPLES = `
The first policy is the one the others are held against. --fail-if looks at the mean of the best
policy by the objective: the command ends with exit code 3 if the condition holds, or cannot be
judged. Replications in the directory of the results are never run again.

Examples:
  kingtide compare singles-night
  kingtide compare quiet-week --policies as-is,live-reorder --replications 60 --seed 7
  kingtide compare my-chain.yaml --objective onTimeRate --fail-if "onTimeRate < 0.95" --json
  kingtide compare quiet-week --policies as-is --policy ./my-policy.ts
  kingtide compare quiet-week --policies as-is --levers S08=0.5,S08
  kingtide compare quiet-week --orders orders.csv --map timestamp=Date,sku=Item --surge 50
`

/**
 * Completes `compare`.
 *
 * @param command - the command, as the list of commands names it.
 * @param context - where it writes and how it ends.
 */
export function completeCompare(command: Command, { terminal, finish }: CommandContext): void {
  command
    .description(
      'Compares policies on a scenario over many replications and says which is best, and how sure that is.',
    )
    .argument('<scenario>', 'name in the library, or a YAML or JSON file')
    .addOption(
      new Option(
        '--policies <a,b>',
        'policies to compare (default: as-is,tiered,live-reorder and those of the scenario)',
      ).argParser((text) => nameList('--policies', text)),
    )
    .option('--policy <file.ts>', 'a policy of your own, compared too; may be repeated', collect)
    .option(
      '--levers <S08=0.5,S08+S36>',
      'levers for further columns on the first policy; + together, =x strength; see kingtide list levers',
    )
  addNumbers(command)
  addOrderOptions(command)
  command
    .option('--objective <kpi>', 'indicator that decides; see kingtide list kpis (default: profit)')
    .option(
      '--fail-if <"kpi < x">',
      'exit with 3 if this holds for the best policy; may be repeated',
      collect,
    )
    .option(
      '--out <dir>',
      'directory for the results; an unfinished run is continued (default: results/<id>)',
    )
    .option('--all-kpis', 'show every indicator')
    .option('--no-report', 'write no report.html beside the results')
    .option('--province-outlines', 'draw approximate outlines of provinces in the report')
    .option('--json', 'print one JSON document')
    .option('--quiet', 'show no progress')
    .addHelpText('after', EXAMPLES)
    .action(async (scenario: string, options: CompareOptions) => {
      const { compareAction } = await import('../compare/index.ts')
      finish(await compareAction(scenario, options, terminal))
    })
}

function addNumbers(command: Command): void {
  command
    .option(
      '--replications <n>',
      'replications of each policy (default: what the scenario says)',
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
    .option(
      '--lot-size <1|n|auto>',
      'equal orders that travel together (default: what the scenario says)',
      lotSize,
    )
    .option(
      '--lot-tolerance <1%>',
      'bias that lots may bring: auto follows from it, and it is measured (default: 1 %, not measured)',
      lotTolerance,
    )
}

function collect(text: string, before: readonly string[] = []): readonly string[] {
  return [...before, text]
}
