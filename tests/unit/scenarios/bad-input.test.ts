import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadScenario, ScenarioError, type ScenarioProblem } from '../../../scenarios/index.ts'
import { minimalScenario, writeScenario } from '../../support/minimal-scenario.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { BAD_FILES } from './bad-input/bad-files.ts'
import type { BadInput } from './bad-input/bad-input.ts'
import { BAD_MOODS } from './bad-input/bad-moods.ts'
import { BAD_RULES } from './bad-input/bad-rules.ts'
import { BAD_SHOCKS } from './bad-input/bad-shocks.ts'
import { BAD_SHOWS } from './bad-input/bad-shows.ts'
import { BAD_VALUES } from './bad-input/bad-values.ts'

describe('bad input', () => {
  const folder = temporaryFolder()

  it.each([...BAD_VALUES, ...BAD_RULES, ...BAD_SHOWS, ...BAD_MOODS, ...BAD_FILES, ...BAD_SHOCKS])(
    'gets one problem that leads to the fix: $name',
    (bad) => {
      const scenario = writeScenario(folder, minimalScenario(), 'csv')
      change(folder, bad)
      expect(problemsOf(scenario)).toEqual([expected(folder, bad)])
    },
  )
})

function change(folder: string, { file = 'scenario.yaml', replace, content }: BadInput): void {
  const path = join(folder, file)
  if (replace === undefined) {
    writeFileSync(path, content ?? '')
    return
  }
  const text = readFileSync(path, 'utf8')
  expect(text.split(replace[0]), `the text to replace is there once: ${replace[0]}`).toHaveLength(2)
  writeFileSync(
    path,
    text.replace(replace[0], () => replace[1]),
  )
}

function expected(folder: string, bad: BadInput): ScenarioProblem {
  const { file = 'scenario.yaml', at, path = '', value = null, rule, fix } = bad
  const found = join(folder, bad.in ?? file)
  return { file: found, ...positionOf(readFileSync(found, 'utf8'), at), path, value, rule, fix }
}

/** A `~` at the end of the text stands for the end of the file. */
function positionOf(text: string, at = ''): { line: number; column: number } {
  if (at === '') return { line: 1, column: 1 }
  const whole = at.endsWith('~') ? `${text}~` : text
  expect(whole.split(at), `the place of the problem is there once: ${at}`).toHaveLength(2)
  const lines = whole.slice(0, whole.indexOf(at)).split('\n')
  return { line: lines.length, column: (lines.at(-1) as string).length + 1 }
}

function problemsOf(file: string): readonly ScenarioProblem[] {
  try {
    loadScenario(file)
  } catch (error) {
    expect(error).toBeInstanceOf(ScenarioError)
    return (error as ScenarioError).problems
  }
  return []
}
