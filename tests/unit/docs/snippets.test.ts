import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Command } from 'commander'
import { describe, expect, it } from 'vitest'
import { COMMANDS } from '../../../cli/commands/command-list.ts'
import { createProgram } from '../../../cli/program.ts'
import * as engine from '../../../engine/index.ts'
import * as kernel from '../../../engine/kernel/index.ts'
import * as scenarios from '../../../scenarios/index.ts'
import { SILENT_TERMINAL } from '../../support/silent-terminal.ts'
import { codeBlocks, codeSpans, type Page, ROOT, readPages } from './markdown.ts'
import { shellWords } from './shell-words.ts'

const PREFIXES = [['kingtide'], ['npm', 'run', '-s', 'kingtide', '--']]
const DOORS: Readonly<Record<string, object>> = {
  'kingtide/kernel': kernel,
  kingtide: engine,
  'kingtide/scenarios': scenarios,
}
const pages = readPages()
const program = await makeProgram()
const scripts = Object.keys(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).scripts)

describe.each(pages.map((page) => [page.path, page] as const))('%s', (_, page) => {
  it('shows only commands that kingtide understands', () => {
    expect(commandsIn(page).flatMap(faultsOf)).toEqual([])
  })

  it('names only npm scripts that exist', () => {
    const named = [...page.text.matchAll(/npm run (?:-s )?([a-z-]+)/g)].map(([, script]) => script)
    expect(named.filter((script) => !scripts.includes(script as string))).toEqual([])
  })

  it('imports only what the doors of the project export', () => {
    expect(importsIn(page).filter(({ door, name }) => !(name in (DOORS[door] ?? {})))).toEqual([])
  })
})

describe('docs/reference/command-line.md', () => {
  it('has every option of every command', () => {
    const { text } = pages.find(({ path }) => path.endsWith('command-line.md')) as Page
    const missing = program.commands.flatMap((command) => {
      const [section = ''] = text.split(`\n## ${command.name()}\n`).slice(1)
      const [own = ''] = section.split('\n## ')
      return command.options
        .map(({ long }) => `${command.name()} ${long}`)
        .filter((option) => {
          return !own.includes(option.split(' ')[1] as string)
        })
    })
    expect(missing).toEqual([])
  })
})

describe('what the documentation is checked with', () => {
  it.each([
    ['an unknown command', ['comapre', 'quiet-week']],
    ['an unknown option', ['compare', 'quiet-week', '--replicas', '4']],
    ['a value that the option refuses', ['compare', 'quiet-week', '--replications', 'four']],
    ['a missing argument', ['validate']],
  ])('finds %s', (_, words) => {
    expect(faultsOf(words)).not.toEqual([])
  })

  it('finds nothing wrong with a good command', () => {
    expect(faultsOf(['compare', 'quiet-week', '--fail-if', 'onTimeRate < 0.95', '--json'])).toEqual([])
  })
})

/** Commands of kingtide in shell blocks and in code spans, without what starts it. */
function commandsIn(page: Page): string[][] {
  const lines = codeBlocks(page).flatMap(({ language, lines: code }) => (language === 'sh' ? code : []))
  return [...lines, ...codeSpans(page)].flatMap((line) => {
    const words = shellWords(line)
    const prefix = PREFIXES.find((known) => known.every((word, index) => words[index] === word))
    const command = words.slice(prefix?.length)
    return prefix === undefined || /^(?:…|<.*)?$/.test(command[0] ?? '') ? [] : [command]
  })
}

/** What is wrong with a command: it is read as the real program reads it, but not run. */
function faultsOf(words: readonly string[]): string[] {
  const [name = '', ...rest] = words
  if (name.startsWith('-')) return ['--help', '--version'].includes(name) ? [] : [`${name} is unknown`]
  const command = program.commands.find((known) => known.name() === name)
  if (command === undefined) return [`${name} is no command`]
  try {
    const { operands, unknown } = command.parseOptions([...rest])
    const needed = command.registeredArguments.filter(({ required }) => required).length
    const fault = `${words.join(' ')}: ${operands.length} arguments, ${needed} are needed`
    const strange = unknown.filter((word) => word !== '--help').map((word) => `${words.join(' ')}: ${word}`)
    return [...strange, ...(operands.length < needed && !rest.includes('--help') ? [fault] : [])]
  } catch (error) {
    return [`${words.join(' ')}: ${(error as Error).message}`]
  }
}

/** The program with every command complete. */
function makeProgram(): Promise<Command> {
  const everyName = COMMANDS.map(({ name }) => name)
  return createProgram(everyName, { terminal: SILENT_TERMINAL, finish: () => undefined })
}

/** Names that blocks of JavaScript import, with the door they come through; other packages are left out. */
function importsIn(page: Page): { door: string; name: string }[] {
  const code = codeBlocks(page)
    .filter(({ language }) => language === 'js' || language === 'ts')
    .map(({ lines }) => lines.join('\n'))
    .join('\n')
  return [...code.matchAll(/import \{([^}]*)\} from '([^']+)'/g)].flatMap(([, names = '', door = '']) =>
    door.startsWith('node:') ? [] : names.split(',').map((name) => ({ door, name: name.trim() })),
  )
}
