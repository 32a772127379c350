import type { Command } from 'commander'
import type { CommandContext } from './command-context.ts'

const EXAMPLES = `
Examples:
  kingtide list scenarios
  kingtide list kpis --json
`

/**
 * Adds `list`.
 *
 * @param program - the program.
 * @param context - where it writes and how it ends.
 */
export function addListCommand(program: Command, { terminal, finish }: CommandContext): void {
  program
    .command('list')
    .summary('list scenarios, policies, levers, shocks or KPIs')
    .description('Lists what there is of one kind.')
    .argument('<kind>', 'scenarios, policies, levers, shocks or kpis')
    .option('--json', 'print one JSON document')
    .addHelpText('after', EXAMPLES)
    .action(async (kind: string, { json }: { readonly json?: boolean }) => {
      const { listAction } = await import('../list/index.ts')
      finish(await listAction(kind, json === true, terminal))
    })
}
