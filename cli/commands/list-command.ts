import type { Command } from 'commander'
import type { CommandContext } from './command-context.ts'

const EXAMPLES = `
Examples:
  kingtide list scenarios
  kingtide list kpis --json
`

/**
 * Completes `list`.
 *
 * @param command - the command, as the list of commands names it.
 * @param context - where it writes and how it ends.
 */
export function completeList(command: Command, { terminal, finish }: CommandContext): void {
  command
    .description('Lists what there is of one kind.')
    .argument('<kind>', 'scenarios, policies, levers, shocks or kpis')
    .option('--json', 'print one JSON document')
    .addHelpText('after', EXAMPLES)
    .action(async (kind: string, { json }: { readonly json?: boolean }) => {
      const { listAction } = await import('../list/index.ts')
      finish(await listAction(kind, json === true, terminal))
    })
}
