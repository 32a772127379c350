import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { buildProgram, kingtide } from './built-program.ts'

const folder = temporaryFolder()
const COMPARE = ['compare', 'quiet-week']

/** What is typed, and what the sentence must lead to. */
const MISTAKES: readonly (readonly [words: readonly string[], hint: RegExp])[] = [
  [['comparee', 'quiet-week'], /unknown command 'comparee': did you mean compare\?/],
  [['compare'], /missing required argument 'scenario' \(see kingtide compare --help\)/],
  [['compare', 'quiet-week', 'singles-night'], /too many arguments/],
  [['compare', 'quite-week'], /Did you mean quiet-week\?/],
  [['compare', 'missing.yaml'], /missing\.yaml: .*does not exist/],
  [['compare', 'broken.yaml'], /broken\.yaml:\d+:\d+ .* not valid YAML/],
  [[...COMPARE, '--polices', 'as-is'], /unknown option '--polices': did you mean --policies\?/],
  [[...COMPARE, '--policies', 'tierd'], /--policies "tierd" .* did you mean tiered\?/],
  [[...COMPARE, '--policies', 'as-is,as-is'], /names as-is twice/],
  [[...COMPARE, '--policies', ''], /--policies "" has an empty name/],
  [[...COMPARE, '--replications', '1'], /--replications "1" must be a whole number from 2/],
  [[...COMPARE, '--replications', '2.5'], /--replications "2\.5"/],
  [[...COMPARE, '--seed', 'x'], /--seed "x" must be a whole number/],
  [[...COMPARE, '--seed'], /option '--seed <s>' argument missing/],
  [[...COMPARE, '--workers', '0'], /--workers "0" .* from 1 to 1,024/],
  [[...COMPARE, '--lot-size', 'huge'], /--lot-size "huge" .* or auto/],
  [[...COMPARE, '--objective', 'profits'], /--objective "profits" .* did you mean profit\?/],
  [[...COMPARE, '--fail-if', 'onTimeRate'], /--fail-if "onTimeRate" must be/],
  [[...COMPARE, '--fail-if', 'onTimRate < 1'], /did you mean onTimeRate\?/],
  [[...COMPARE, '--levers', 'S80'], /--levers "S80" is not a known lever: did you mean S08\?/],
  [[...COMPARE, '--levers', 'S08=2'], /--levers "S08=2" must have a strength from 0 to 1 .*: write/],
  [[...COMPARE, '--levers', 'S08+S08'], /has S08 twice in one column/],
  [['compare', 'quiet-week', '--policies', 'tiered', '--levers', 'S08'], /cannot be applied to quiet-week: /],
  [['diff', 'quiet-week'], /diff needs either a second scenario or --levers/],
  [[...COMPARE, '--surge', '5'], /--surge needs a file of orders/],
  [[...COMPARE, '--orders', 'missing.csv'], /missing\.csv: .*does not exist/],
  [[...COMPARE, '--orders', 'orders.csv', '--map', 'skuu=sku'], /did you mean sku\?/],
  [[...COMPARE, '--orders', 'orders.csv', '--map', 'sku=nothing'], /orders\.csv.*"nothing"/],
  [[...COMPARE, '--orders', 'orders.csv', '--time-zone', 'Europe/Nowhere'], /no such time zone/],
  [[...COMPARE, '--orders', 'orders.csv', '--scale', '0'], /--scale "0" must be a number above 0/],
  [[...COMPARE, '--out', '.'], /--out "\." is not empty and holds no results/],
  [[...COMPARE, '--out', 'orders.csv'], /--out "orders\.csv" is not a directory/],
  [['run', 'quiet-week', '--policy', 'as_is'], /did you mean as-is\?/],
  [['run', 'quiet-week', '--replication', '-1'], /--replication "-1"/],
  [['run', 'quiet-week', '--events', 'events.csv'], /must end in \.parquet/],
  [['run', 'quiet-week', '--events', 'taken.parquet'], /--events "taken\.parquet" is a directory/],
  [['run', 'quiet-week', '--events', 'nowhere/events.parquet'], /name a file in a folder that exists/],
  [['validate', 'missing.yaml'], /missing\.yaml: .*does not exist/],
  [['list', 'polices'], /did you mean policies\?/],
  [['list'], /missing required argument 'kind'/],
  [['import'], /missing required argument 'files'/],
  [['import', 'broken.yaml'], /broken\.yaml/],
]

beforeAll(async () => {
  await buildProgram()
  mkdirSync(join(folder, 'taken.parquet'))
  writeFileSync(join(folder, 'broken.yaml'), 'kingtide: [1\n')
  writeFileSync(join(folder, 'orders.csv'), 'time,sku,quantity\n2024-03-01 10:00,a,1\n2024-03-02 10:00,a,1\n')
}, 300_000)

describe('a mistake', () => {
  it.each(MISTAKES)('%j gets exit code 2 and a sentence that leads on', async (words, hint) => {
    const { code, out, err } = await kingtide(words, { cwd: folder })
    expect(code).toBe(2)
    expect(out).toBe('')
    expect(err).toMatch(hint)
    expect(err).not.toMatch(/^\s+at /m)
    const [, ...more] = err.trimEnd().split('\n')
    // `validate` counts what it found in a second line; anything else is one sentence.
    expect(more).toEqual(words[0] === 'validate' ? ['1 problem found'] : [])
  })

  it('is told in the same way with --json', async () => {
    const { code, out, err } = await kingtide([...COMPARE, '--json', '--seed', 'x'], { cwd: folder })
    expect([code, out]).toEqual([2, ''])
    expect(err).toMatch(/^kingtide: --seed "x" .*\n$/)
  })

  it('leaves no results behind', () => {
    expect(readdirSync(folder).sort()).toEqual(['broken.yaml', 'orders.csv', 'taken.parquet'])
  })
})

describe('validate', () => {
  it('prints every problem of a scenario as JSON and ends with 2', async () => {
    const file = join(folder, 'two.yaml')
    writeFileSync(file, 'extends: quiet-week\nkingtide: 1\nname: two\nscale: -1\nlotSize: none\n')
    const { code, out, err } = await kingtide(['validate', 'two.yaml', '--json'], { cwd: folder })
    expect([code, err]).toEqual([2, ''])
    const { ok, errors } = JSON.parse(out)
    expect(ok).toBe(false)
    expect(errors.map(({ path }: { path: string }) => path)).toEqual(['scale', 'lotSize'])
    expect(Object.keys(errors[0])).toEqual(['file', 'line', 'column', 'path', 'value', 'rule', 'fix'])
    const text = await kingtide(['validate', 'two.yaml'], { cwd: folder })
    expect(text.err).toMatch(
      /^two\.yaml:4:\d+ scale is -1: .*\n(.*\n){4}\ntwo\.yaml:5:\d+ lotSize is "none": .*\n(.*\n){4}\n2 problems found\n$/,
    )
  })

  it('says that a scenario can be used', async () => {
    const { code, out } = await kingtide(['validate', 'quiet-week', '--json'], { cwd: folder })
    expect([code, JSON.parse(out)]).toEqual([0, { ok: true, errors: [] }])
    expect((await kingtide(['validate', 'quiet-week'], { cwd: folder })).out).toMatch(
      /^quiet-week can be used: /,
    )
  })
})

describe('a failure of the disk', () => {
  it('is one line, with the stack only when asked for', async () => {
    const cwd = join(folder, 'full')
    mkdirSync(cwd)
    // The program wants to make a directory of this name.
    writeFileSync(join(cwd, 'results'), '')
    const plain = await kingtide(COMPARE, { cwd })
    expect([plain.code, plain.out]).toEqual([1, ''])
    expect(plain.err).toMatch(/^kingtide: cannot make results.* check space and permission .*\n$/)
    const debugging = await kingtide(COMPARE, { cwd, env: { KINGTIDE_DEBUG: '1' } })
    expect(debugging.code).toBe(1)
    expect(debugging.err).toMatch(/^kingtide: +at /m)
  })
})
