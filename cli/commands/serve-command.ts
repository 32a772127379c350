import type { Command } from 'commander'
import { wholeNumber } from '../options/index.ts'
import type { ServeOptions } from '../serve/index.ts'
import type { CommandContext } from './command-context.ts'

const EXAMPLES = `
The server answers on this machine only. Its page is at the address that it prints, its HTTP reference
at /api/reference. Ctrl-C stops it; comparisons that were not finished go on with the next one.

Examples:
  kingtide serve
  kingtide serve --port 8080 --data ~/kingtide
  kingtide serve --port 0 --json
`

/**
 * Completes `serve`.
 *
 * @param command - the command, as the list of commands names it.
 * @param context - where it writes and how it ends.
 */
export function completeServe(command: Command, { terminal, finish }: CommandContext): void {
  command
    .description('Serves a page to compare policies on, and the same over HTTP, on this machine only.')
    .option(
      '--port <n>',
      'port; 0: any free one (default: 4173)',
      wholeNumber({ option: '--port', low: 0, high: 65_535, example: 4173 }),
    )
    .option('--host <address>', 'address to listen on; loopback only (default: 127.0.0.1)')
    .option('--data <dir>', 'directory for comparisons and their results (default: results/server)')
    .option('--json', 'print the address as one JSON document')
    .addHelpText('after', EXAMPLES)
    .action(async (options: ServeOptions) => {
      const { serveAction } = await import('../serve/index.ts')
      finish(await serveAction(options, terminal))
    })
}
