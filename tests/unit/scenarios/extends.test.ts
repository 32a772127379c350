import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Scenario, type Validation, validateScenario as validateAny } from '../../../scenarios/index.ts'
import { minimalScenario, writeScenario } from '../../support/minimal-scenario.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const HOUR = 3_600_000

const validateScenario = (file: string) =>
  validateAny(file) as Omit<Validation, 'scenario'> & { scenario?: Scenario }

describe('extends', () => {
  const folder = temporaryFolder()
  const write = (name: string, text: string) => {
    writeFileSync(join(folder, name), text)
    return join(folder, name)
  }
  writeScenario(folder, minimalScenario(), 'csv')

  it('merges maps and replaces lists, tables and single values', () => {
    const file = write(
      'longer.yaml',
      'extends: scenario.yaml\nname: longer\nhorizon: { drain: 30 d }\ndemand: { quantities: [1] }\n',
    )
    const base = validateScenario(join(folder, 'scenario.yaml')).scenario
    expect(validateScenario(file).scenario).toEqual({
      ...base,
      name: 'longer',
      horizon: { ...base?.horizon, drain: 720 * HOUR },
      demand: { ...base?.demand, quantities: [1] },
    })
  })

  it('replaces a map whose kind changes', () => {
    const file = write(
      'kind.yaml',
      'extends: scenario.yaml\nwaiting: { patience: { kind: exponential, mean: 1 d } }\n',
    )
    expect(validateScenario(file).scenario?.waiting.patience).toEqual({
      kind: 'exponential',
      mean: 24 * HOUR,
    })
  })

  it('builds on a scenario of the library, whose tables lie beside it', () => {
    const file = write('quieter.yaml', 'extends: quiet-week\nname: quieter\nscale: 0.01\n')
    const { scenario } = validateScenario(file)
    expect(scenario).toMatchObject({ name: 'quieter', scale: 0.01 })
    expect(scenario?.catalogue.skus.length).toBeGreaterThan(100)
  })

  it('reads each table relative to the file that names it', () => {
    mkdirSync(join(folder, 'base'))
    writeScenario(join(folder, 'base'), minimalScenario(), 'csv')
    const file = write('above.yaml', 'extends: base/scenario.yaml\nname: above\n')
    expect(validateScenario(file)).toMatchObject({ ok: true, scenario: { name: 'above' } })
  })

  it('leads problems to the file the value came from', () => {
    write('base.yaml', 'extends: scenario.yaml\nmoney: { setUp: -3 }\n')
    const file = write('top.yaml', 'extends: base.yaml\nbuyers: { regretShare: 2 }\n')
    expect(validateScenario(file).errors).toMatchObject([
      { file, line: 2, column: 24, path: 'buyers.regretShare' },
      { file: join(folder, 'base.yaml'), line: 2, column: 17, path: 'money.setUp', value: -3 },
    ])
  })

  it('refuses a circle and names it', () => {
    const a = write('a.yaml', 'extends: b.yaml\n')
    const b = write('b.yaml', 'extends: ./a.yaml\n')
    expect(validateScenario(a).errors).toEqual([
      {
        file: b,
        line: 1,
        column: 10,
        path: 'extends',
        value: './a.yaml',
        rule: `scenarios extend each other in a circle: ${a} → ${b} → ${a}`,
        fix: 'Remove one "extends".',
      },
    ])
  })

  it('refuses a circle through a symbolic link', () => {
    const file = write('self.yaml', 'extends: link.yaml\n')
    symlinkSync('self.yaml', join(folder, 'link.yaml'))
    expect(validateScenario(file).errors[0]?.rule).toContain('in a circle')
  })

  it('accepts a chain of eight files and refuses nine', () => {
    for (let depth = 2; depth < 9; depth += 1)
      write(`chain${depth}.yaml`, `extends: chain${depth - 1}.yaml\n`)
    write('chain1.yaml', 'extends: scenario.yaml\n')
    expect(validateScenario(join(folder, 'chain7.yaml')).ok).toBe(true)
    expect(validateScenario(join(folder, 'chain8.yaml')).errors).toMatchObject([
      { file: join(folder, 'chain1.yaml'), path: 'extends', rule: expect.stringContaining('longer than 8') },
    ])
  })

  it.each([
    ['quite-week', 'no scenario of this name is in the library', 'Did you mean quiet-week?'],
    ['none.yaml', 'this file does not exist', 'Check the spelling'],
    ['../scenario.yaml', 'must lie in the folder of this file or below it', 'without ".."'],
    ['/etc/passwd', 'must lie in the folder of this file or below it', 'without ".."'],
    ['base', 'no scenario of this name is in the library', 'such as ./base.yaml'],
    ['[a]', 'must be the name of a scenario or of a file', 'extends: singles-night'],
    ['""', 'must be the name of a scenario or of a file', 'extends: singles-night'],
    ['7', 'must be the name of a scenario or of a file', 'extends: singles-night'],
  ])('refuses %s', (name, rule, fix) => {
    const file = write('odd.yaml', `extends: ${name}\n`)
    expect(validateScenario(file).errors).toMatchObject([
      {
        file,
        line: 1,
        column: 10,
        path: 'extends',
        rule: expect.stringContaining(rule),
        fix: expect.stringContaining(fix),
      },
    ])
  })
})
