import { renameSync, writeFileSync } from 'node:fs'
import { scenarioJsonSchema } from '../../scenarios/index.ts'
import { EXIT, type ExitCode } from '../exit-code.ts'
import { optionError } from '../failure/index.ts'
import type { Terminal } from '../terminal/index.ts'

/**
 * Prints or writes the JSON Schema of scenarios.
 *
 * @param file - where to write; printed if there is none.
 * @param terminal - where to print.
 */
export function schemaAction(file: string | undefined, terminal: Terminal): ExitCode {
  const text = `${JSON.stringify(scenarioJsonSchema(), null, 2)}\n`
  if (file === undefined) terminal.out(text)
  else {
    write(file, text)
    terminal.out(`schema in ${file}\n`)
  }
  return EXIT.done
}

function write(file: string, text: string): void {
  try {
    writeFileSync(`${file}.partial`, text)
    renameSync(`${file}.partial`, file)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw optionError('--out', file, `cannot be written (${code})`, 'name a file in a folder that is there')
  }
}
