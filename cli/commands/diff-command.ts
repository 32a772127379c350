import { type Command, Option } from 'commander'
import type { DiffOptions } from '../diff/index.ts'
import { nameList } from '../options/index.ts'
import type { CommandContext } from './command-context.ts'

const EXAMPLES = `
Examples:
  kingtide diff singles-night --levers S08
  kingtide diff singles-night --levers S08=0.5,S08=1 --json
  kingtide diff singles-night quiet-week
`

/**
 * Completes `diff`.
 *
 * @param command - the command, as the list of commands names it.
 * @param context - where it writes and how it ends.
 */
export function completeDiff(command: Command, { terminal, finish }: CommandContext): void {
  command
    .description(
      'Shows what levers change in a scenario and its first policy set, or every value in which two scenarios differ.',
    )
    .argument('<scenario>', 'name in the library, or a YAML or JSON file')
    .argument('[other]', 'a second scenario, in place of levers')
    .option(
      '--levers <S08=0.5,S08+S36>',
      'levers; a comma for a further column, + for together, =x for the strength',
    )
    .addOption(
      new Option(
        '--policies <name>',
        'policy set that levers are applied to (default: the first compared)',
      ).argParser((text) => nameList('--policies', text)),
    )
    .option('--json', 'print one JSON document')
    .addHelpText('after', EXAMPLES)
    .action(async (scenario: string, other: string | undefined, options: DiffOptions) => {
      const { diffAction } = await import('../diff/index.ts')
      finish(diffAction(scenario, other, options, terminal))
    })
}
