import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { buildProgram, type Call, kingtide } from './built-program.ts'

/** What the contract promises: a key dropped or renamed in the program must fail here. */
const COMPARISON_KEYS = [
  'kingtide',
  'scenario',
  'seed',
  'replications',
  'lotSize',
  'workers',
  'ordersPerReplication',
  'elapsedSeconds',
  'digest',
  'objective',
  'policies',
  'notes',
]
const SUMMARY_KEYS = [
  'mean',
  'halfWidth',
  'p5',
  'p5HalfWidth',
  'p95',
  'p95HalfWidth',
  'cvar5',
  'cvar5HalfWidth',
  'unit',
]
const KPIS = [
  'capitalTiedUp',
  'oversellRate',
  'recordErrorShare',
  'stockOutRate',
  'unmetDemandShare',
  'fillRate',
  'servedOnTimeShare',
  'onTimeRate',
  'shipOnTimeRate',
  'leadTimeHours',
  'leadTimeHoursP95',
  'openShare',
  'cancelRate',
  'cancelBeforeShipRate',
  'refusedRate',
  'returnRate',
  'returnCycleDays',
  'overstockShare',
  'inventoryTurnover',
  'logisticsCostRatio',
  'reverseCostRatio',
  'grossMargin',
  'profit',
  'cvar5Profit',
  'forecastAccuracy',
  'bullwhipRatio',
  'peakBacklogOrders',
  'backlogClearHours',
  'worstHourOnTimeRate',
  'recoveryHours',
  'complaintRate',
  'freshLossShare',
  'factoryCycleDays',
  'cashTurnoverDays',
  'carbonGramsPerOrder',
  'carbonGramsPerKeptOrder',
  'satisfaction',
  'netSales',
  'orderResponseP99',
  'conversionRate',
  'promotionCostPerOrder',
  'hostPayments',
  'priceVariation',
  'dealersLost',
]

const folder = temporaryFolder()
const POLICIES = ['--policies', 'as-is,live-reorder']
const SMALL = ['compare', 'quiet-week', ...POLICIES, '--replications', '3', '--seed', '5']

beforeAll(buildProgram, 300_000)

describe('compare --json', () => {
  let one: Call
  let two: Call

  beforeAll(async () => {
    one = await kingtide([...SMALL, '--json', '--workers', '1', '--out', 'one'], { cwd: folder })
    two = await kingtide([...SMALL, '--json', '--workers', '2', '--out', 'two'], { cwd: folder })
  }, 300_000)

  it('prints one JSON document in the form of the contract', () => {
    expect(one.code).toBe(0)
    const comparison = JSON.parse(one.out)
    expect(Object.keys(comparison)).toEqual(COMPARISON_KEYS)
    expect(comparison).toMatchObject({
      scenario: 'quiet-week',
      seed: 5,
      replications: 3,
      lotSize: 1,
      workers: 1,
    })
    expect(comparison.digest).toMatch(/^[0-9a-f]{64}$/)
    expect(comparison.policies.map(({ name }: { name: string }) => name)).toEqual(['as-is', 'live-reorder'])
    for (const policy of comparison.policies) {
      expect(Object.keys(policy)).toEqual(['name', 'levers', 'kpis', 'differenceToFirst', 'probabilityBest'])
      expect(Object.keys(policy.kpis).sort()).toEqual([...KPIS].sort())
      expect(Object.keys(policy.differenceToFirst).sort()).toEqual([...KPIS].sort())
      expect(Object.keys(policy.kpis.profit)).toEqual(SUMMARY_KEYS)
      expect(Object.keys(policy.differenceToFirst.profit)).toEqual(['mean', 'halfWidth'])
      expect(policy.probabilityBest).toBeGreaterThanOrEqual(0)
    }
  })

  it('says why an indicator is null', () => {
    const { policies, notes } = JSON.parse(one.out)
    const undefinedKeys = KPIS.filter((key) => policies[0].kpis[key] === null)
    for (const key of undefinedKeys) expect(notes.join('\n')).toContain(`${key} is null`)
  })

  it('gives the same with another number of workers', () => {
    const [first, second] = [JSON.parse(one.out), JSON.parse(two.out)]
    expect(second.workers).toBe(2)
    expect(second.digest).toBe(first.digest)
    expect(second.policies).toEqual(first.policies)
  })

  it('leaves the results in the directory', () => {
    expect(readdirSync(join(folder, 'one')).sort()).toEqual([
      'courses.json',
      'journal.jsonl',
      'kpis.csv',
      'manifest.json',
      'replications.csv',
      'report.html',
      'result.json',
    ])
    expect(JSON.parse(readFileSync(join(folder, 'one', 'result.json'), 'utf8'))).toEqual(JSON.parse(one.out))
  })

  it('reports kept results again without running anything, under another objective too', async () => {
    const words = [...SMALL, '--out', 'one', '--objective', 'stockOutRate']
    const again = await kingtide(words, { cwd: folder })
    expect(again.code).toBe(0)
    expect(again.out).toContain('where all 6 runs already were: nothing was run')
    expect(again.out).toContain(`digest ${JSON.parse(one.out).digest}`)
    expect(again.out).toContain('Which policy is best on stock-out rate: as-is or live-reorder?')
  })

  it('ends with 3 when a gate fails, and not when it holds', async () => {
    const gate = (text: string) => kingtide([...SMALL, '--out', 'one', '--fail-if', text], { cwd: folder })
    const [failing, passing] = [await gate('onTimeRate > 0'), await gate('onTimeRate < 0%')]
    expect([failing.code, passing.code]).toEqual([3, 0])
    expect(failing.err).toMatch(/^gate "onTimeRate > 0" failed: onTimeRate of \S+ is 0\.\d+ ± 0\.\d+\n$/)
    expect(passing.err).toBe('')
  })

  it('refuses a directory that holds something else', async () => {
    const { code, out, err } = await kingtide([...SMALL, '--out', 'one', '--seed', '6'], { cwd: folder })
    expect([code, out]).toEqual([2, ''])
    expect(err).toMatch(/^kingtide: --out "one" holds results of other inputs .*\n$/)
  })
})

describe('compare', () => {
  it('prints a plain table to a pipe, in 100 columns, and keeps results by their inputs', async () => {
    const words = [...SMALL, '--replications', '2']
    const { code, out } = await kingtide(words, { cwd: folder, env: { FORCE_COLOR: '1' } })
    expect(code).toBe(0)
    expect(out).not.toContain('\u001b')
    const lines = out.split('\n')
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(100)
    expect(lines[1]).toBe('Which policy is best on profit: as-is or live-reorder?')
    expect(lines[2]).toMatch(/^(No policy is clearly best|as-is is best|live-reorder is best) on profit/)
    expect(out).toMatch(/^On time, % +\d\d\.\d+ ± \d+\.\d+/m)
    expect(out).toMatch(/^Difference to as-is +live-reorder$/m)
    const [, results] = /^results in (results\/quiet-week-[0-9a-f]{8})$/m.exec(out) ?? []
    expect(existsSync(join(folder, results, 'result.json'))).toBe(true)
  }, 120_000)
})

describe('run', () => {
  it('gives one replication as JSON, the same as in a comparison, with its event log', async () => {
    const words = [
      'run',
      'quiet-week',
      '--seed',
      '5',
      '--replication',
      '2',
      '--json',
      '--events',
      'log.parquet',
    ]
    const { code, out } = await kingtide(words, { cwd: folder })
    expect(code).toBe(0)
    const result = JSON.parse(out)
    expect(Object.keys(result)).toEqual([
      'kpis',
      'digest',
      'policy',
      'replication',
      'seed',
      'lotSize',
      'orders',
      'transitions',
      'transitionsPerOrder',
      'events',
      'ordersPerSecond',
      'elapsedSeconds',
      'notes',
    ])
    expect(Object.keys(result.kpis).sort()).toEqual([...KPIS].sort())
    const journal = readFileSync(join(folder, 'one', 'replications.csv'), 'utf8').split('\n')
    expect(journal.find((line) => line.startsWith('as-is,2,'))).toContain(`,${result.kpis.profit},`)
    const { asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects } = await import('hyparquet')
    const file = await asyncBufferFromFile(join(folder, 'log.parquet'))
    const rows = await parquetReadObjects({ file, columns: ['at', 'state', 'orderId', 'orders'] })
    expect(Number((await parquetMetadataAsync(file)).num_rows)).toBe(rows.length)
    expect(rows.reduce((sum, { orders }) => sum + orders, 0)).toBe(result.transitions)
    expect(rows.some(({ state }) => state === 'delivered')).toBe(true)
  }, 120_000)

  it('prints a table, and changes nothing by logging', async () => {
    const plain = await kingtide(['run', 'quiet-week', '--seed', '5', '--replication', '2'], { cwd: folder })
    expect(plain.code).toBe(0)
    expect(plain.out).toMatch(/^Lead time, h +\d+/m)
    const words = [
      'run',
      'quiet-week',
      '--seed',
      '5',
      '--replication',
      '2',
      '--events',
      'b.parquet',
      '--json',
    ]
    const logged = await kingtide(words, { cwd: folder })
    expect(plain.out).toContain(`digest ${JSON.parse(logged.out).digest}`)
  }, 120_000)
})

describe('list', () => {
  it.each([
    ['scenarios', ['quiet-week', 'silo-week', 'singles-night']],
    ['policies', ['as-is', 'tiered', 'live-reorder', 'tiered+pool', 'everything-upfront', 'hindsight']],
    [
      'levers',
      ['S01', 'S02', 'S03', 'S04', 'S05', 'S07', 'S08', 'S09', 'S10', 'S11', 'S32', 'S33', 'S34', 'S36'],
    ],
    [
      'shocks',
      [
        'surge',
        'weather',
        'host-scandal',
        'show-flop',
        'warm-season',
        'unseen-trend',
        'stale-model',
        'factory-outage',
        'system-outage',
        'traffic-fall',
        'vendor-outage',
        'brushing',
        'unchecked-stock',
        'automatic-price-cut',
      ],
    ],
  ])('%s --json names at least %j', async (kind, ids) => {
    const { code, out } = await kingtide(['list', kind, '--json'], { cwd: folder })
    expect(code).toBe(0)
    const things = JSON.parse(out) as { id: string; name: string }[]
    expect(things.map(({ id }) => id)).toEqual(expect.arrayContaining(ids))
    expect(things.every(({ name }) => typeof name === 'string')).toBe(true)
  })

  it('names every indicator of the contract with its unit and better direction', async () => {
    const kpis = JSON.parse((await kingtide(['list', 'kpis', '--json'], { cwd: folder })).out)
    expect(kpis.map(({ id }: { id: string }) => id).sort()).toEqual([...KPIS].sort())
    expect(kpis[0]).toMatchObject({ unit: 'CNY', better: 'high' })
  })

  it('prints a table', async () => {
    const { out } = await kingtide(['list', 'policies'], { cwd: folder })
    expect(out).toMatch(/^id +description\n─+\nas-is +moving average/)
    expect((await kingtide(['list', 'shocks'], { cwd: folder })).out).toMatch(
      /^surge +Surge of demand +size 6/m,
    )
  })
})

describe('help', () => {
  it.each([[[]], [['--help']], [['help']]])('%j prints the commands', async (words) => {
    const { code, out, err } = await kingtide(words, { cwd: folder })
    expect([code, err]).toEqual([0, ''])
    for (const name of ['compare', 'run', 'validate', 'list', 'import']) expect(out).toContain(`  ${name} `)
  })

  it.each(['compare', 'run', 'validate', 'list', 'import'])('%s --help has examples', async (command) => {
    const { code, out } = await kingtide([command, '--help'], { cwd: folder })
    expect(code).toBe(0)
    expect(out).toContain(`Examples:\n  kingtide ${command} `)
  })

  it('prints the version of the package', async () => {
    const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))
    expect((await kingtide(['--version'], { cwd: folder })).out).toBe(`${version}\n`)
  })
})
