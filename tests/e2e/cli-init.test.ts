import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { buildProgram, type Call, kingtide } from './built-program.ts'

const folder = temporaryFolder()
const FILE = join('my-chain', 'scenario.yaml')

beforeAll(buildProgram, 300_000)

describe('init', () => {
  it('writes a scenario that can be checked, run and compared as it stands', async () => {
    const { code, out } = await call('init', 'my-chain')
    expect(code).toBe(0)
    expect(out).toContain(`kingtide compare ${FILE}`)
    expect(readdirSync(join(folder, 'my-chain')).sort()).toEqual(['scenario.schema.json', 'scenario.yaml'])
    expect((await call('validate', FILE)).code).toBe(0)
    expect((await call('validate', 'my-chain')).err).toContain(`such as ${FILE}.`)
    const run = JSON.parse((await call('run', FILE, '--json')).out)
    expect(run.orders.delivered).toBeGreaterThan(5_000)
    expect(run.orders.open).toBe(0)
    const compared = await call('compare', FILE, '--replications', '2', '--json', '--no-report')
    expect(JSON.parse(compared.out)).toMatchObject({ scenario: 'my-chain', replications: 2 })
  })

  it('never overwrites a scenario unless told to', async () => {
    writeFileSync(join(folder, FILE), 'mine')
    const refused = await call('init', 'my-chain')
    expect(refused.code).toBe(2)
    expect(refused.err.trim().split('\n')).toHaveLength(1)
    expect(refused.err).toContain('--force')
    expect(readFileSync(join(folder, FILE), 'utf8')).toBe('mine')
    expect((await call('init', 'my-chain', '--force', '--name', 'friday', '--json')).code).toBe(0)
    expect(readFileSync(join(folder, FILE), 'utf8')).toContain('\nname: friday #')
  })

  it('refuses a place that is a file, and a name that is none', async () => {
    for (const words of [
      ['init', FILE],
      ['init', 'other', '--name', 'two words'],
    ]) {
      const { code, err } = await call(...words)
      expect([code, err.trim().split('\n').length]).toEqual([2, 1])
    }
    expect(existsSync(join(folder, 'other'))).toBe(false)
  })
})

describe('schema', () => {
  it('prints the schema, or writes it', async () => {
    const printed = JSON.parse((await call('schema')).out)
    expect(printed.$defs.whole.properties.horizon.description ?? printed.title).toBeTypeOf('string')
    expect((await call('schema', '--out', 's.json')).code).toBe(0)
    expect(JSON.parse(readFileSync(join(folder, 's.json'), 'utf8'))).toEqual(printed)
    const refused = await call('schema', '--out', join('nowhere', 's.json'))
    expect([refused.code, refused.err.trim().split('\n').length]).toEqual([2, 1])
  })
})

describe('validate', () => {
  it('shows the lines around each mistake, and below a table its header', async () => {
    const file = join(folder, 'my-chain', 'wrong.yaml')
    const text = readFileSync(join(folder, FILE), 'utf8')
    writeFileSync(file, text.replace('regretShare: 0.05', 'regretShare: 5').replace('waveEvery', 'waveEvry'))
    const { code, err } = await call('validate', file)
    expect(code).toBe(2)
    expect(err).toMatch(/> \d+ \| {3}regretShare: 5 # .*\n +\| {16}\^\n/)
    expect(err).toMatch(/ {4}\^{9}\n/)
    expect(err.trim().split('\n').at(-1)).toBe('2 problems found')

    writeFileSync(join(folder, 'my-chain', 'skus.csv'), CSV)
    const extending = join(folder, 'my-chain', 'table.yaml')
    writeFileSync(extending, 'extends: quiet-week\nkingtide: 1\nname: t\ncatalogue:\n  skus: skus.csv\n')
    const table = await call('validate', extending)
    expect(table.err).toContain('  1 | id,category,price')
    expect(table.err).toMatch(/> 3 \| b,home,cheap/)
  })
})

const CSV = `id,category,price,unitCost,weight,meanDailyUnits,factory
a,home,20,5,1,10,home-01
b,home,cheap,5,1,10,home-01
`

function call(...words: string[]): Promise<Call> {
  return kingtide(words, { cwd: folder })
}
