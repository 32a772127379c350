import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { minimalScenario, type ScenarioInput, writeScenario } from '../support/minimal-scenario.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { buildProgram, kingtide } from './built-program.ts'

const folder = temporaryFolder()
const COMPARE = ['compare', 'shaken.yaml', '--policies', 'as-is', '--replications', '2', '--workers', '1']

/** A scenario on top of the minimal one. */
function write(name: string, shocks: string): void {
  writeFileSync(join(folder, name), `extends: ./scenario.yaml\nname: shaken\n${shocks}`)
}

const outage =
  '{ kind: system-outage, trigger: { kind: at, day: 2, time: "10:00" }, takesOrders: true, hold: 12 h }'
const storm = '{ kind: weather, trigger: { kind: at, day: 2, time: "06:00" }, courierCapacity: 0.02 }'

/** What is written, and what the sentence must lead to. */
const MISTAKES: readonly (readonly [name: string, shocks: string, hint: RegExp])[] = [
  ['kind', 'shocks:\n  storm: { kind: wether, trigger: { kind: drawn } }\n', /Did you mean weather\?/],
  [
    'region',
    `shocks:\n  storm: ${storm.replace(' }', ' }, regions: [esat]')}\n`,
    /storm\.regions\[0\].*esat.*no macro-region of this name.*Did you mean east\?/,
  ],
  [
    'day',
    `shocks:\n  storm: ${storm.replace('day: 2', 'day: 9')}\n`,
    /storm\.trigger\.day.*outside the horizon.*Write a day from -1 to 3/,
  ],
  [
    'chain',
    'shocks:\n  storm: { kind: weather, trigger: { kind: after, shock: flood } }\n',
    /storm\.trigger\.shock.*no shock of this name/,
  ],
  [
    'circle',
    'shocks:\n  storm: { kind: weather, trigger: { kind: after, shock: storm } }\n',
    /in a circle: storm → storm/,
  ],
  [
    'ensemble',
    'shocks:\n  storm: { kind: weather, trigger: { kind: drawn } }\n',
    /Write shockEnsemble: \{ mean: 2 \} into the scenario/,
  ],
]

beforeAll(async () => {
  await buildProgram()
  const input: ScenarioInput = minimalScenario()
  writeScenario(folder, input)
}, 120_000)

describe('list shocks --json', () => {
  it('gives every preset with its parameters, their defaults and sources', async () => {
    const { code, out, err } = await kingtide(['list', 'shocks', '--json'], { cwd: folder })
    expect([code, err]).toEqual([0, ''])
    const presets = JSON.parse(out) as { id: string; parameters: string; sources: string }[]
    const kinds = [
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
    ]
    expect(presets.map(({ id }) => id)).toEqual(kinds)
    for (const { parameters, sources } of presets) {
      for (const parameter of parameters.split('; ')) {
        const [name, value] = parameter.split(' ')
        expect(value).toMatch(/./)
        expect(`; ${sources}`).toMatch(new RegExp(`; ${name}: \\S`))
      }
    }
    expect(presets[1]?.parameters).toContain('lineHaulSpeed 0.5')
  })
})

describe('compare a scenario with shocks', () => {
  it('meets the shock in every replication, and no shock in a scenario without one', async () => {
    // No wave is released for half a day: that is a backlog whatever luck the orders have.
    write('shaken.yaml', `shocks:\n  outage: ${outage}\n`)
    const shaken = await kingtide([...COMPARE, '--json', '--quiet'], { cwd: folder })
    expect([shaken.code, shaken.err]).toEqual([0, ''])
    write('shaken.yaml', '')
    const quiet = await kingtide([...COMPARE, '--json'], { cwd: folder })
    expect(quiet.code).toBe(0)
    const [hit, usual] = [kpisOf(shaken.out), kpisOf(quiet.out)]
    expect(hit['recoveryHours']?.mean).toBeGreaterThan(0)
    expect(usual['recoveryHours']).toBeNull()
    expect(hit['leadTimeHours']?.mean).toBeGreaterThan(usual['leadTimeHours']?.mean as number)
  }, 60_000)

  it.each(MISTAKES)('refuses a mistake with one sentence and exit code 2: %s', async (_, shocks, hint) => {
    write('shaken.yaml', shocks)
    const { code, out, err } = await kingtide(COMPARE, { cwd: folder })
    expect([code, out]).toEqual([2, ''])
    expect(err).toMatch(hint)
    expect(err.trimEnd().split('\n')).toHaveLength(1)
    expect(err).not.toMatch(/^\s+at /m)
  })
})

/** Summary of every KPI of the only policy. */
function kpisOf(text: string): Readonly<Record<string, { mean: number } | null>> {
  const { policies } = JSON.parse(text) as { policies: readonly { kpis: ReturnType<typeof kpisOf> }[] }
  return (policies[0] as (typeof policies)[number]).kpis
}
