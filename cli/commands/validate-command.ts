import type { Command } from 'commander'
import type { CommandContext } from './command-context.ts'

const EXAMPLES = `
Ends with exit code 2 if the scenario cannot be used.

Examples:
  kingtide validate my-chain.yaml
  kingtide validate my-chain.yaml --json
`

/**
 * Completes `validate`.
 *
 * @param command - the command, as the list of commands names it.
 * @param context - where it writes and how it ends.
 */
export function completeValidate(command: Command, { terminal, finish }: CommandContext): void {
  command
    .description('Checks a scenario; every problem with its file, line, value, rule and remedy.')
    .argument('<file>', 'YAML or JSON file, or name in the library')
    .option('--json', 'print one JSON document')
    .addHelpText('after', EXAMPLES)
    .action(async (file: string, { json }: { readonly json?: boolean }) => {
      const { validateAction } = await import('../validate/index.ts')
      finish(await validateAction(file, json === true, terminal))
    })
}
