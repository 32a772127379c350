import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type ScenarioProblem, validateScenario } from '../../../scenarios/index.ts'
import { minimalScenario, writeScenario } from '../../support/minimal-scenario.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const SIZE = 30_000
const MAKE_PIPE = 'mkfifo'

describe('files that are no scenario', () => {
  const folder = temporaryFolder()
  const only = (file: string): ScenarioProblem => {
    const { errors } = validateScenario(file)
    expect(errors).toHaveLength(1)
    return errors[0] as ScenarioProblem
  }

  it.each([
    ['', 'does not exist'],
    ['no/such.yaml', 'does not exist'],
    [`${'x'.repeat(5_000)}.yaml`, 'too long for a file'],
    ['a\0b.yaml', 'cannot be read'],
    ['.', 'this is a folder'],
    ['/dev/null', 'not a plain file'],
    ['..', 'this is a folder'],
  ])('refuses the name %j', (name, rule) => {
    expect(only(name)).toMatchObject({ file: name, line: 1, column: 1, path: '', value: null })
    expect(only(name).rule).toContain(rule)
  })

  it('refuses a pipe without waiting for it', () => {
    const pipe = join(folder, 'pipe.yaml')
    execFileSync(MAKE_PIPE, [pipe])
    expect(only(pipe).rule).toBe('this is not a plain file')
  })

  it('refuses a link that leads back to itself', () => {
    const file = join(folder, 'loop.yaml')
    symlinkSync('loop.yaml', file)
    expect(only(file).rule).toBe('this symbolic link leads back to itself')
  })

  it('refuses a scenario above 5 MB and a table above 200 MB before reading it', () => {
    const file = join(folder, 'large.yaml')
    writeFileSync(file, '')
    truncateSync(file, 5_000_001)
    expect(only(file).rule).toBe('this file is too large: 5.1 MB, the limit is 5 MB')
    const scenario = writeScenario(folder, minimalScenario(), 'csv')
    truncateSync(join(folder, 'zones.csv'), 200_000_001)
    expect(only(scenario)).toMatchObject({
      file: scenario,
      path: 'network.zones',
      rule: 'this file is too large: 200.1 MB, the limit is 200 MB',
    })
  })

  it('refuses a table outside the folder, also through a link', () => {
    const inside = join(folder, 'inside')
    mkdirSync(inside)
    const scenario = writeScenario(inside, minimalScenario(), 'csv')
    writeFileSync(join(folder, 'secret.csv'), 'secret\n')
    rmSync(join(inside, 'zones.csv'))
    symlinkSync('../secret.csv', join(inside, 'zones.csv'))
    expect(only(scenario)).toMatchObject({
      file: scenario,
      path: 'network.zones',
      value: 'zones.csv',
      rule: 'a file named here must lie in the folder of this file or below it',
    })
  })
})

describe('text that is meant to harm', () => {
  const folder = temporaryFolder()
  const times = (text: string, count = SIZE / text.length) => text.repeat(count)
  const counted = (line: (index: number) => string, joint = '\n') =>
    Array.from({ length: SIZE / 20 }, (_, index) => line(index)).join(joint)

  // One process for all: a parser that ran out of stack after another text has been read once ended the process.
  it.each([
    ['brackets', times('[')],
    ['dashes', times('- ')],
    ['braces', times('{a: ')],
    ['question marks', times('? ')],
    ['question marks in a list', `[${times('? ')}`],
    ['colons', times('a: ')],
    ['indents', Array.from({ length: 400 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')],
    ['closing brackets', times(']')],
    ['commas', `[${times(',')}`],
    ['quotes', times('"')],
    ['tags', times('!a ')],
    ['anchors', counted((index) => `k${index}: &a${index} [*a${index - 1}]`)],
    ['aliases', `a: &a 1\nb: [${times('*a, ')}]`],
    ['directives', times('%A\n')],
    ['documents', times('---\n')],
    ['blank lines', times('\n')],
    ['keys', counted((index) => `k${index}: 1`)],
    ['keys of one map', `horizon: { ${counted((index) => `k${index}: 1`, ', ')} }`],
    ['one key', times('horizon: 1\n')],
    ['rows', `network: { zones: [${times('{}, ')}] }`],
    ['a name', `kingtide: 1\nname: "${times(' a')}"`],
    ['spaces in a time of day', `returns: { collectAt: "${times(' ')}x" }`],
    ['digits', `horizon: { warmUp: ${times('9')} }`],
    ['thousands', `demand: { companionShare: "1${times(',000')}" }`],
    ['control characters', times('\u0001')],
    ['half a character', 'title: "\\ud800"'],
    ['YAML 1.1', '%YAML 1.1\n---\na: 2001-01-01\nb: !!binary aGk=\nc: !!set { a }\n<<: { d: 1 }\n'],
  ])('gets an answer within a second or so: %s', (_, text) => {
    const file = join(folder, 'hostile.yaml')
    writeFileSync(file, text)
    const start = performance.now()
    const { ok, errors } = validateScenario(file)
    expect(performance.now() - start).toBeLessThan(5_000)
    expect(ok).toBe(false)
    expect(errors.length).toBeLessThanOrEqual(100)
    expect(JSON.stringify(errors).length).toBeLessThan(100_000)
    expect(errors.map(({ rule }) => rule).join()).not.toContain('this file cannot be read (')
  })

  it('refuses YAML of more than a million words and marks', () => {
    const file = join(folder, 'long.yaml')
    writeFileSync(file, `name: x\n${'#\n'.repeat(1_000_000)}`)
    expect(validateScenario(file).errors).toMatchObject([
      { rule: 'the file is too long to be read as YAML: the limit is 1000000 words and marks' },
    ])
  })

  it('never touches the prototype of objects', () => {
    const file = join(folder, 'proto.yaml')
    const keys = ['__proto__', 'constructor', 'prototype', '"__proto__"', '!!str __proto__', '? __proto__\n']
    for (const key of keys) {
      for (const text of [`${key}: { polluted: 1 }`, `a:\n  - ${key}: { polluted: 1 }`]) {
        writeFileSync(file, text)
        const rules = validateScenario(file).errors.map(({ rule }) => rule)
        expect(rules).toContain('this key is not allowed anywhere')
        expect(({} as { polluted?: number }).polluted).toBeUndefined()
      }
    }
  })

  it('lists at most a hundred problems and says that there are more', () => {
    const scenario = writeScenario(folder, minimalScenario(), 'csv')
    const zones = join(folder, 'zones.csv')
    const row = readFileSync(zones, 'utf8').split('\n')[1] as string
    writeFileSync(zones, `${readFileSync(zones, 'utf8')}${`${row.replace(',2,', ',-2,')}\n`.repeat(500)}`)
    expect(validateScenario(scenario).errors).toHaveLength(100)
  })
})
