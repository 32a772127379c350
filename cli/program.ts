import { Command } from 'commander'
import type { CommandContext } from './commands/command-context.ts'
import { COMMANDS } from './commands/command-list.ts'
import { readVersion } from './version.ts'

const HELP = `
Examples:
  kingtide compare singles-night          which policy is best on the night, and how sure is that?
  kingtide list scenarios                 what there is to run
  kingtide init my-chain                  a commented scenario of your own
  kingtide validate my-chain.yaml         what is wrong with it
  kingtide import orders.csv              what an order history holds
  kingtide serve                          the same in a browser

Exit codes: 0 done, 1 failed, 2 bad input, 3 a --fail-if gate failed, 130 interrupted.
kingtide <command> --help tells more about a command.
`

/**
 * The program with all its commands. Of those that are not called it knows only what its help tells.
 *
 * @param words - what was typed; the commands among them are loaded with their options.
 * @param context - where it writes and how it ends.
 */
export async function createProgram(words: readonly string[], context: CommandContext): Promise<Command> {
  const { out, err } = context.terminal
  const program = new Command('kingtide')
    .description('Rehearses livestream commerce: a supply-chain simulator that compares policies.')
    .version(readVersion(), '--version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'print the help of a command')
    .showSuggestionAfterError()
    .exitOverride()
    // What went wrong is told in one place, by whoever started the program.
    .configureOutput({ writeOut: out, writeErr: err, outputError: () => undefined })
    .configureHelp({ subcommandTerm: (command) => `${command.name()} ${command.usage()}` })
    .addHelpText('after', HELP)
  for (const { name, usage, summary, load } of COMMANDS) {
    const command = program.command(name).usage(usage).summary(summary)
    if (words.includes(name)) (await load())(command, context)
  }
  return program
}
