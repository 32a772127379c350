import { Command } from 'commander'
import { addClaimsCommand } from './commands/claims-command.ts'
import type { CommandContext } from './commands/command-context.ts'
import { addCompareCommand } from './commands/compare-command.ts'
import { addDiffCommand } from './commands/diff-command.ts'
import { addForecastersCommand } from './commands/forecasters-command.ts'
import { addImportCommand } from './commands/import-command.ts'
import { addInitCommand } from './commands/init-command.ts'
import { addLadderCommand } from './commands/ladder-command.ts'
import { addListCommand } from './commands/list-command.ts'
import { addProofCommand } from './commands/proof-command.ts'
import { addReportCommand } from './commands/report-command.ts'
import { addRunCommand } from './commands/run-command.ts'
import { addSchemaCommand } from './commands/schema-command.ts'
import { addServeCommand } from './commands/serve-command.ts'
import { addValidateCommand } from './commands/validate-command.ts'
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
 * The program with all its commands. Only their options are loaded here: each loads the rest when it is run.
 *
 * @param context - where it writes and how it ends.
 */
export function createProgram(context: CommandContext): Command {
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
    .addHelpText('after', HELP)
  addCompareCommand(program, context)
  addRunCommand(program, context)
  addProofCommand(program, context)
  addReportCommand(program, context)
  addServeCommand(program, context)
  addInitCommand(program, context)
  addValidateCommand(program, context)
  addSchemaCommand(program, context)
  addClaimsCommand(program, context)
  addLadderCommand(program, context)
  addForecastersCommand(program, context)
  addDiffCommand(program, context)
  addListCommand(program, context)
  addImportCommand(program, context)
  return program
}
