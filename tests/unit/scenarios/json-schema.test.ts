import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { type JsonSchema, scenarioJsonSchema } from '../../../scenarios/index.ts'
import { minimalScenario } from '../../support/minimal-scenario.ts'

const SCENARIOS = fileURLToPath(new URL('../../../scenarios', import.meta.url))
const LIBRARY = readdirSync(join(SCENARIOS, 'library')).filter((name) => name.endsWith('.yaml'))
const CLASSIC = readdirSync(join(SCENARIOS, 'library', 'classic')).filter((name) => name.endsWith('.yaml'))
const { $defs } = scenarioJsonSchema() as { $defs: Record<string, JsonSchema> }

describe('the JSON Schema of scenarios', () => {
  it('is the committed file; if not, run npm run schema and commit it', () => {
    const committed = JSON.parse(readFileSync(join(SCENARIOS, 'scenario.schema.json'), 'utf8'))
    expect(committed).toEqual(JSON.parse(JSON.stringify(scenarioJsonSchema())))
  })

  it.each(LIBRARY)('fits library/%s, which leads editors to it', (name) => {
    const text = readFileSync(join(SCENARIOS, 'library', name), 'utf8')
    expect(text.split('\n')[0]).toBe('# yaml-language-server: $schema=../scenario.schema.json')
    expect(faultsOf(parse(text))).toEqual([])
  })

  it.each(CLASSIC)('fits library/classic/%s, which leads editors to it', (name) => {
    const text = readFileSync(join(SCENARIOS, 'library', 'classic', name), 'utf8')
    expect(text.split('\n')[0]).toBe('# yaml-language-server: $schema=../../scenario.schema.json')
    expect(faultsOf(parse(text))).toEqual([])
  })

  it('asks a changed textbook system for nothing but what differs', () => {
    const changed = {
      extends: 'classic/serial',
      model: 'stock-network',
      nodes: { retailer: { holdingCost: 8 } },
    }
    expect(faultsOf(changed)).toEqual([])
    expect(faultsOf({ ...changed, nodes: { retailer: { holdingCots: 8 } } })).not.toEqual([])
  })

  it('fits the starter and the smallest scenario', () => {
    expect(faultsOf(parse(readFileSync(join(SCENARIOS, 'starter', 'scenario.yaml'), 'utf8')))).toEqual([])
    expect(faultsOf(minimalScenario())).toEqual([])
  })

  it.each([
    ['an unknown field', { colour: 'red' }],
    ['a length of time without its unit', { horizon: { ...minimalScenario().horizon, window: '3' } }],
    ['a share above 1', { buyers: { ...minimalScenario().buyers, regretShare: 1.5 } }],
    ['a missing field', { horizon: undefined }],
  ])('finds %s', (_, change) => {
    expect(faultsOf(JSON.parse(JSON.stringify({ ...minimalScenario(), ...change })))).not.toEqual([])
  })

  it('asks a scenario that extends another for nothing but what differs', () => {
    expect(faultsOf({ extends: 'quiet-week', network: { warehousing: { waveEvery: '4 h' } } })).toEqual([])
    expect(faultsOf({ extends: 'quiet-week', network: { warehousing: { waveEvry: '4 h' } } })).not.toEqual([])
  })

  it('tells the unit and the range of a field', () => {
    const { properties } = $defs['whole'] as {
      properties: Record<string, { properties: Record<string, JsonSchema> }>
    }
    expect(properties['waiting'].properties['longest']['description']).toContain(
      'a length of time with its unit',
    )
    expect(properties['buyers'].properties['regretShare']).toMatchObject({ minimum: 0, maximum: 1 })
  })
})

/** What zod, reading the schema back, finds wrong. */
function faultsOf(content: object): string[] {
  const { model = 'livestream' } = content as { model?: string }
  const names = model === 'livestream' ? ['whole', 'changes'] : [model, `${model}-changes`]
  const schema = $defs['extends' in content ? names[1] : names[0]] as JsonSchema
  const parsed = z
    .fromJSONSchema({ ...schema, $defs } as Parameters<typeof z.fromJSONSchema>[0])
    .safeParse(content)
  return parsed.success ? [] : parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
}
