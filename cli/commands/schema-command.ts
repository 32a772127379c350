import type { Command } from 'commander'
import type { CommandContext } from './command-context.ts'

const EXAMPLES = `
Examples:
  kingtide schema > scenario.schema.json
  kingtide schema --out scenario.schema.json
`

/**
 * Completes `schema`.
 *
 * @param command - the command, as the list of commands names it.
 * @param context - where it writes and how it ends.
 */
export function completeSchema(command: Command, { terminal, finish }: CommandContext): void {
  command
    .description('Prints the JSON Schema of scenario files: names, units, ranges and defaults of all fields.')
    .option('--out <file.json>', 'write it to a file instead')
    .option('--json', 'print it as JSON; it never is anything else')
    .addHelpText('after', EXAMPLES)
    .action(async ({ out }: { readonly out?: string }) => {
      const { schemaAction } = await import('../schema/index.ts')
      finish(schemaAction(out, terminal))
    })
}
