import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { sha256 } from '../../engine/experiment/canonical-json.ts'
import { minimalScenario, writeScenario } from '../support/minimal-scenario.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { codeBlocks, readPage } from '../unit/docs/markdown.ts'
import { buildProgram, type Call, kingtide } from './built-program.ts'

const folder = temporaryFolder()

/** A policy file with a kind of its own; what `order` decides is given. */
function ownKind(decision: string, name = 'mine'): string {
  return `import { definePolicyKind, definePolicySet, z } from 'kingtide'

const kind = definePolicyKind({
  point: 'replenish',
  kind: 'own',
  schema: z.strictObject({ cover: z.number().min(0) }),
  make: ({ cover }: { cover: number }) => ({
    start: () => 0,
    order: (seen: any, reviews: number, random: any) => ({
      decision: ${decision},
      memory: reviews + 1,
    }),
    frontLevel: ({ dailyMean, demandShare }: any, memory: number) => ({
      decision: dailyMean.map((mean: number) => mean * demandShare),
      memory,
    }),
  }),
})

export default definePolicySet({ name: '${name}', kinds: [kind], replenish: { kind: 'own', cover: 3 } })
`
}

const FULL = `seen.dailyMean.map((mean: number, sku: number) =>
        Math.max(0, mean * (seen.leadTimeDays[sku] + cover + random.uniform()) + seen.showUnits[sku] + (reviews % 3)
          - seen.inventoryPosition[sku]))`

function write(file: string, text: string): string {
  writeFileSync(join(folder, file), text)
  return file
}

function compare(...words: string[]): Promise<Call> {
  return kingtide(['compare', 'scenario.yaml', '--replications', '2', '--no-report', '--quiet', ...words], {
    cwd: folder,
  })
}

beforeAll(async () => {
  await buildProgram()
  const input = minimalScenario()
  writeScenario(folder, { ...input, policies: { house: { ...HOUSE } } })
  write('mine.ts', ownKind(FULL))
}, 300_000)

const HOUSE = {
  description: 'the house policy',
  forecast: { kind: 'moving-average', days: 7 },
  replenish: { kind: 'base-stock', coverDays: 3, frontCoverDays: 1, showFactor: 1, frontShowShare: 0.3 },
  allocate: { kind: 'nearest' },
  liveReorder: { kind: 'none' },
} as const

describe('a policy file', () => {
  it('is compared with the others, and gives the same digest with one worker and with two', async () => {
    const words = ['--policies', 'as-is', '--policy', 'mine.ts', '--json']
    const [one, two] = await Promise.all([
      compare(...words, '--workers', '1', '--out', 'one'),
      compare(...words, '--workers', '2', '--out', 'two'),
    ])
    expect([one.code, one.err]).toEqual([0, ''])
    const result = JSON.parse(one.out)
    expect(result.policies.map(({ name }: { name: string }) => name)).toEqual(['as-is', 'mine'])
    expect(JSON.parse(two.out).digest).toBe(result.digest)
    expect(manifestIn('two').inputHash).toBe(manifestIn('one').inputHash)
  })

  it('goes with the results: source, module that was run, and its hash in the manifest', async () => {
    await compare('--policy', 'mine.ts', '--out', 'kept')
    const { plugins, policySets, policies } = manifestIn('kept')
    const module = readFileSync(join(folder, 'kept', 'policies', 'mine.mjs'), 'utf8')
    expect(plugins).toEqual([{ name: 'mine', file: 'mine.ts', sha256: sha256(module) }])
    expect(module).not.toContain(folder)
    expect(readFileSync(join(folder, 'kept', 'policies', 'mine.source.ts'), 'utf8')).toBe(ownKind(FULL))
    expect(policies).toEqual(['house', 'as-is', 'tiered', 'live-reorder', 'mine'])
    expect(policySets.mine.replenish).toEqual({ kind: 'own', cover: 3 })
    expect(policySets.mine.forecast).toEqual({ kind: 'moving-average', days: 7 })
  })

  it('is another experiment once it is changed', async () => {
    write('changing.ts', ownKind(FULL))
    expect((await compare('--policies', 'as-is', '--policy', 'changing.ts', '--out', 'changing')).code).toBe(
      0,
    )
    write('changing.ts', ownKind(FULL.replace('% 3', '% 4')))
    const again = await compare('--policies', 'as-is', '--policy', 'changing.ts', '--out', 'changing')
    expect(again.code).toBe(2)
    expect(again.err).toMatch(/--out "changing" holds results of other inputs/)
    await compare('--policies', 'as-is', '--policy', 'changing.ts', '--out', 'changed')
    expect(manifestIn('changed').inputHash).not.toBe(manifestIn('changing').inputHash)
  })

  it('is run alone, may be JavaScript, import files beside it and name kinds of the program', async () => {
    mkdirSync(join(folder, 'deep', 'lib'), { recursive: true })
    write('deep/lib/cover.mjs', 'export const cover = 2\n')
    const spec = `{ kind: 'base-stock', coverDays: cover, frontCoverDays: 1, showFactor: 1.2, frontShowShare: 0.2 }`
    write(
      'deep/plain.mjs',
      `import { definePolicySet } from 'kingtide'
import { DAY } from 'kingtide/kernel'
import { cover } from './lib/cover.mjs'
const live = { kind: 'second-lot', observe: DAY === 86400000 ? '10 min' : '1 d', share: 0.5, cap: 3 }
export default definePolicySet({ name: 'plain', replenish: ${spec}, liveReorder: live })
`,
    )
    const { code, out, err } = await kingtide(
      ['run', 'scenario.yaml', '--policy', './deep/plain.mjs', '--json'],
      {
        cwd: folder,
      },
    )
    expect([code, err.replaceAll(/.*\r/g, '')]).toEqual([0, expect.any(String)])
    expect(JSON.parse(out).policy).toBe('plain')
  })

  it('is shown no more than any other policy: not the demand to come', async () => {
    write(
      'curious.ts',
      ownKind(`(() => { throw new Error('sees ' + Object.keys(seen).sort().join(' ')) })()`),
    )
    const { err } = await compare('--policies', 'as-is', '--policy', 'curious.ts')
    expect(err).toContain(
      'sees dailyMean daysOnSale inventoryPosition leadTimeDays netInventory showPrice showUnits unitCost,',
    )
  })
})

describe('docs/guides/write-a-policy.md', () => {
  const guide = readPage('docs/guides/write-a-policy.md')
  const files = codeBlocks(guide).filter(({ language }) => language === 'ts')

  it.each(files.map(({ lines }) => [lines.length, lines.join('\n')]))(
    'has a policy file of %i lines that runs',
    async (lines, text) => {
      const file = write(`guide-${lines}.ts`, `${text}\n`)
      const { code, out } = await kingtide(['run', 'scenario.yaml', '--policy', file, '--json', '--quiet'], {
        cwd: folder,
      })
      expect(code).toBe(0)
      expect(['lean', 'cautious']).toContain(JSON.parse(out).policy)
    },
  )
})

describe('every decision point', () => {
  it('takes a kind of one’s own', async () => {
    write('all.ts', ALL_POINTS)
    const [one, two] = await Promise.all([
      compare('--policies', 'as-is', '--policy', 'all.ts', '--workers', '1', '--json', '--out', 'all1'),
      compare('--policies', 'as-is', '--policy', 'all.ts', '--workers', '2', '--json', '--out', 'all2'),
    ])
    expect([one.code, one.err]).toEqual([0, ''])
    expect(JSON.parse(two.out).digest).toBe(JSON.parse(one.out).digest)
  })
})

const ALL_POINTS = `import { definePolicyKind, definePolicySet, z } from 'kingtide'
const none = z.strictObject({})
const kinds = [
  definePolicyKind({ point: 'forecast', kind: 'last-day', schema: none, make: () => ({
    start: (dailyMean) => [...dailyMean],
    decide: ({ unitsOrdered, days }, memory) => ({
      decision: { dailyMean: unitsOrdered.map((units) => units / days), showRatio: 1 }, memory }),
  }) }),
  definePolicyKind({ point: 'allocate', kind: 'regional-only', schema: none, make: () => ({
    choose: (view, sku, units, zone) => view.zoneRegionals[zone]
      .find((regional) => view.available[sku * view.warehouses + regional] >= units) ?? -1,
  }) }),
  definePolicyKind({ point: 'liveReorder', kind: 'always-ten', schema: none, make: () => ({
    observeAfter: 300_000, start: () => null, decide: (_, memory) => ({ decision: 10, memory }),
  }) }),
  definePolicyKind({ point: 'releasePool', kind: 'by-halves', schema: none, make: () => ({
    share: 0.2, every: 600_000, start: () => null,
    decide: ({ retained, source }, memory) => ({
      decision: { toSale: [...retained].map((units) => units / 2), toFronts: source.map(() => 0) }, memory }),
  }) }),
]
export default definePolicySet({
  name: 'all', kinds,
  forecast: { kind: 'last-day' }, allocate: { kind: 'regional-only' },
  liveReorder: { kind: 'always-ten' }, releasePool: { kind: 'by-halves' },
})
`

/** What a file holds, and what the sentence must say. */
const FAULTS: readonly (readonly [what: string, text: string, sentence: RegExp])[] = [
  ['does not compile', 'const a = 1\nconst b = = 2\n', /bad\.ts:2: it does not compile: Unexpected "="/],
  [
    'imports nothing',
    "import './missing.ts'\n",
    /bad\.ts:1: it does not compile: Could not resolve ".\/missing.ts"/,
  ],
  ['imports no door', "\nimport 'kingtide/engine'\n", /bad\.ts:2: .*there is no 'kingtide\/engine'/],
  [
    'throws',
    'const a: any = undefined\n\na.b()\nexport default 1\n',
    /bad\.ts:3: Cannot read properties of undefined/,
  ],
  [
    'exports no policy set',
    '\nexport default { name: "x" }\n',
    /bad\.ts:2: its default export is no policy set/,
  ],
  ['exports nothing', 'const a = 1\n', /bad\.ts:1: its default export is no policy set/],
  [
    'has a built-in name',
    set("name: 'tiered'"),
    /bad\.ts:3: name is 'tiered', which is a built-in policy set/,
  ],
  ['has no name', set(''), /bad\.ts:3: name is undefined, but must be letters/],
  [
    'has the name of a policy of the scenario',
    set("name: 'house'"),
    /bad\.ts: there is another policy set .* 'house'/,
  ],
  [
    'names no known kind',
    set("name: 'x', forecast: { kind: 'magic' }"),
    /forecast\.kind is "magic".*moving-average/,
  ],
  [
    'breaks a rule',
    set("name: 'x', forecast: { kind: 'moving-average', days: 0 }"),
    /bad\.ts:3: forecast\.days is 0/,
  ],
  [
    'breaks a rule of its own',
    ownKind('0').replace('cover: 3', 'cover: -3'),
    /bad\.ts:\d+: replenish\.cover is -3/,
  ],
  [
    'has a stray field',
    set("name: 'x', forcast: {}"),
    /forcast is no part of a policy set: choose from .*forecast/,
  ],
  ['decides NaN', ownKind('seen.dailyMean.map(() => NaN)'), /'mine', replenish\.order: decision\[0\] is NaN/],
  [
    'decides less than nothing',
    ownKind('[0, 0, -2]'),
    /replenish\.order: decision\[2\] is -2, but must be a number/,
  ],
  ['decides for one alone', ownKind('[1]'), /decision is an array of 1, but must be an array of 3 numbers/],
  ['decides nothing', ownKind('undefined'), /replenish\.order: decision is undefined/],
  ['throws when asked', ownKind('seen.nothing.map()'), /replenish\.order: it threw TypeError: .*bad\.ts:10/],
  ['makes no policy', ownKind('0').replace('order:', 'ordre:'), /bad\.ts: .*must have a function order/],
]

function set(fields: string): string {
  return `import { definePolicySet } from 'kingtide'\n\nexport default definePolicySet({ ${fields} } as any)\n`
}

describe('a policy file that cannot be used', () => {
  it.each(FAULTS)('because it %s gets exit code 2 and one sentence', async (_, text, sentence) => {
    write('bad.ts', text)
    rmSync(join(folder, 'refused'), { recursive: true, force: true })
    const { code, out, err } = await compare('--policies', 'as-is', '--policy', 'bad.ts', '--out', 'refused')
    expect([code, out]).toEqual([2, ''])
    expect(err).toMatch(sentence)
    expect(err.trim().split('\n')).toHaveLength(1)
    if (existsSync(join(folder, 'refused'))) {
      expect(readdirSync(join(folder, 'refused'))).not.toContain('result.json')
      expect(manifestIn('refused').state).toBe('unfinished')
    }
  })

  it('because it is not there, or is none, is named', async () => {
    expect((await compare('--policy', 'missing.ts')).err).toMatch(/missing\.ts: it cannot be read: ENOENT/)
    expect((await compare('--policy', 'as-is')).err).toMatch(
      /--policy "as-is" is no policy file: .*--policies/,
    )
    const twice = await compare('--policy', 'mine.ts', '--policy', 'mine.ts')
    expect([twice.code, twice.err]).toEqual([
      2,
      expect.stringMatching(/mine\.ts: there is another policy set/),
    ])
  })
})

// biome-ignore lint/suspicious/noExplicitAny: a manifest is looked at field by field
function manifestIn(out: string): any {
  return JSON.parse(readFileSync(join(folder, out, 'manifest.json'), 'utf8'))
}
