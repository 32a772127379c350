import { existsSync, renameSync, writeFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { makeFolder } from '../../engine/experiment/index.ts'
import { scenarioJsonSchema, starterScenario } from '../../scenarios/index.ts'
import { EXIT, type ExitCode } from '../exit-code.ts'
import { optionError, UsageError } from '../failure/index.ts'
import { demandFolder } from '../options/index.ts'
import type { Terminal } from '../terminal/index.ts'

const SCENARIO = 'scenario.yaml'
const SCHEMA = 'scenario.schema.json'
const NAME = /^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u
const STARTER_NAME = 'my-chain'

/** Options of `init` as they are given. */
export interface InitOptions {
  /** Name of the scenario. */
  readonly name?: string
  /** Whether a scenario that is there may be overwritten. */
  readonly force?: boolean
  /** One JSON document instead of sentences. */
  readonly json?: boolean
}

/**
 * Writes a commented scenario to start from, and the schema that editors read beside it.
 *
 * @param directory - where to; made if it is missing.
 * @param options - as the caller gave them.
 * @param terminal - where to say what to do next.
 */
export function initAction(
  directory: string,
  { name = nameFrom(directory), force = false, json = false }: InitOptions,
  terminal: Terminal,
): ExitCode {
  if (!NAME.test(name)) {
    throw optionError(
      '--name',
      name,
      'must have letters, digits, dots, dashes and underscores only',
      'write for example --name my-chain',
    )
  }
  demandFolder('the directory', directory)
  const file = join(directory, SCENARIO)
  if (existsSync(file) && !force) {
    throw new UsageError(`${file} is there already: name another directory, or overwrite it with --force`)
  }
  try {
    makeFolder(directory)
    write(join(directory, SCHEMA), `${JSON.stringify(scenarioJsonSchema(), null, 2)}\n`)
    write(file, starterScenario(name))
  } catch (error) {
    throw new UsageError(
      `cannot write to ${directory}: ${error instanceof Error ? error.message : String(error)}; name another directory, or check space and permission there`,
    )
  }
  terminal.out(
    json
      ? `${JSON.stringify({ scenario: file, schema: join(directory, SCHEMA) }, null, 2)}\n`
      : nextSteps(file),
  )
  return EXIT.done
}

/** The name of the directory, if it can be one. */
function nameFrom(directory: string): string {
  const name = basename(resolve(directory)).replaceAll(/[^\p{L}\p{N}._-]+/gu, '-')
  return NAME.test(name) ? name : STARTER_NAME
}

function write(file: string, content: string): void {
  writeFileSync(`${file}.partial`, content)
  renameSync(`${file}.partial`, file)
}

function nextSteps(file: string): string {
  return `${file} is ready: a small chain with one show, every field explained. Next:
  kingtide validate ${file}
  kingtide compare ${file}
Change a number, and compare again.
`
}
