import { validateScenario } from '../../scenarios/index.ts'
import { counted } from '../../viz/wording/index.ts'
import { EXIT, type ExitCode } from '../exit-code.ts'
import type { Terminal } from '../terminal/index.ts'
import { problemLines } from './problem-lines.ts'

/**
 * Checks a scenario and tells what is wrong with it.
 *
 * @param fileOrName - the scenario.
 * @param isJson - as one JSON document.
 * @param terminal - where to.
 */
export async function validateAction(
  fileOrName: string,
  isJson: boolean,
  terminal: Terminal,
): Promise<ExitCode> {
  const { ok, errors, scenario } = validateScenario(fileOrName)
  if (isJson) terminal.out(`${JSON.stringify({ ok, errors }, null, 2)}\n`)
  else if (scenario !== undefined) terminal.out(`${fileOrName} can be used: ${scenario.title}\n`)
  else {
    const lines = await problemLines(errors, terminal)
    terminal.err(`${lines.join('\n')}\n${counted(errors.length, 'problem')} found\n`)
  }
  return ok ? EXIT.done : EXIT.badInput
}
