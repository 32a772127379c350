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
 * Adds `init`.
 *
 * @param program - the program.
 * @param context - where it writes and how it ends.
 */
export function addInitCommand(program: Command, { terminal, finish }: CommandContext): void {
  program
    .command('init')
    .summary('write a commented scenario of your own to start from')
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
