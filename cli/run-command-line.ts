import { CommanderError } from 'commander'
import { EXIT, type ExitCode } from './exit-code.ts'
import { createProgram } from './program.ts'
import type { Terminal } from './terminal/index.ts'

/**
 * Runs a command line.
 *
 * @param words - what was typed behind the name of the program.
 * @param terminal - where it writes.
 * @param environment - environment variables; `KINGTIDE_DEBUG=1` shows stacks.
 * @returns how it ended; every failure has been told by then.
 */
export async function runCommandLine(
  words: readonly string[],
  terminal: Terminal,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<ExitCode> {
  let exitCode: ExitCode = EXIT.done
  const program = await createProgram(words, {
    terminal,
    finish: (code) => {
      exitCode = code
    },
  })
  if (words.length === 0) {
    program.outputHelp()
    return exitCode
  }
  try {
    await program.parseAsync(words, { from: 'user' })
    return exitCode
  } catch (thrown) {
    if (thrown instanceof CommanderError && thrown.exitCode === 0) return EXIT.done
    // Loaded only now: most calls go well.
    const { explainFailure, UsageError } = await import('./failure/index.ts')
    const names = program.commands.map((command) => command.name())
    const error = thrown instanceof CommanderError ? new UsageError(mistakeIn(words, thrown, names)) : thrown
    const failure = await explainFailure(error, environment['KINGTIDE_DEBUG'] === '1')
    for (const line of failure.lines) terminal.err(`${terminal.errorPalette.bad('kingtide:')} ${line}\n`)
    return failure.exitCode
  }
}

/** What commander found wrong, as one sentence that says where to read more. */
function mistakeIn(words: readonly string[], { message }: CommanderError, names: readonly string[]): string {
  const text = message
    .replace(/^error: /, '')
    .replace(/\s*\(Did you mean (.*)\?\)$/s, ': did you mean $1?')
    .replace(/\.$/, '')
  const command = names.find((name) => name === words[0])
  const help = command === undefined ? 'kingtide --help' : `kingtide ${command} --help`
  return `${text} (see ${help})`
}
