import type { Command } from 'commander'
import type { InitOptions } from '../init/index.ts'
import type { CommandContext } from './command-context.ts'

const EXAMPLES = `
Editors with a YAML language server then complete and check fields as you type.

Examples:
  kingtide init my-chain
  kingtide init . --name friday --force
`

/**
 * Completes `init`.
 *
 * @param command - the command, as the list of commands names it.
 * @param context - where it writes and how it ends.
 */
export function completeInit(command: Command, { terminal, finish }: CommandContext): void {
  command
    .description(
      'Writes scenario.yaml, a small chain with every field explained, and the schema for editors.',
    )
    .argument('[directory]', 'where to; made if it is missing', '.')
    .option('--name <name>', 'name of the scenario (default: that of the directory)')
    .option('--force', 'overwrite a scenario that is there')
    .option('--json', 'print one JSON document')
    .addHelpText('after', EXAMPLES)
    .action(async (directory: string, options: InitOptions) => {
      const { initAction } = await import('../init/index.ts')
      finish(initAction(directory, options, terminal))
    })
}
