import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { ADJUSTMENTS } from '../../../.ci/baseline/adjust.ts'
import { fingerprintOf, frozenFile } from '../../../.ci/baseline/fingerprint.ts'
import { listScenarios, loadScenario } from '../../../scenarios/index.ts'
import { readInputs } from '../../../scenarios/library/make-tables/b0/inputs.ts'

const baselines = listScenarios()
  .map(({ id }) => id)
  .filter((id) => /^b0(-\d+)?$/.test(id))

describe.each(baselines)('baseline %s', (id) => {
  it('is what it was when it was frozen: a change of its inputs takes a new version beside it', () => {
    const frozen = JSON.parse(readFileSync(frozenFile(id), 'utf8')) as { version: number; sha256: string }
    expect(fingerprintOf(id)).toBe(frozen.sha256)
    expect(readInputs(id).version).toBe(frozen.version)
  })

  it('holds every calibrated input, each within the range that is plausible', () => {
    const { inputs } = readInputs(id)
    expect(Object.keys(inputs).sort()).toEqual(ADJUSTMENTS.map(({ input }) => input).sort())
    for (const { input, range } of ADJUSTMENTS) {
      expect(inputs[input]).toBeGreaterThanOrEqual(range[0])
      expect(inputs[input]).toBeLessThanOrEqual(range[1])
    }
  })

  it('has the structure it was specified with', () => {
    const { network, catalogue, demand, horizon } = loadScenario(id)
    const measured = demand.shows.filter(({ day }) => day >= 1)
    const slotsOf = new Map<string, number>()
    for (const { show } of demand.slots) slotsOf.set(show, (slotsOf.get(show) ?? 0) + 1)
    const county = network.zones.filter(({ kind }) => kind === 'county')
    const total = (zones: typeof county) => zones.reduce((sum, { weight }) => sum + weight, 0)
    expect(new Set(network.zones.map(({ macroRegion }) => macroRegion)).size).toBe(6)
    expect(network.inlandRegions).toHaveLength(3)
    expect(total(county) / total(network.zones)).toBeCloseTo(0.35, 2)
    expect(network.warehouses.map(({ kind }) => kind)).toEqual(new Array(30).fill('regional'))
    expect(network.factories).toHaveLength(60)
    expect(horizon.window / 86_400_000).toBe(28)
    expect(measured).toHaveLength(112)
    expect(Math.min(...slotsOf.values())).toBeGreaterThanOrEqual(10)
    expect(Math.max(...slotsOf.values())).toBeLessThanOrEqual(20)
    expect(catalogue.skus.length).toBeGreaterThanOrEqual(1500)
    const smallSkus = new Set(
      catalogue.skus.filter(({ merchant }) => merchant === 'sme').map((sku) => sku.id),
    )
    const small = demand.slots.filter(({ sku }) => smallSkus.has(sku))
    expect(small.length / demand.slots.length).toBeCloseTo(0.2, 1)
  })

  it('sells every SKU in one window of one or two shows', () => {
    const { catalogue, demand } = loadScenario(id)
    const showsOf = new Map<string, string[]>()
    for (const { sku, show } of demand.slots) showsOf.set(sku, [...(showsOf.get(sku) ?? []), show])
    for (const sku of catalogue.skus) {
      const shows = showsOf.get(sku.id) as string[]
      expect(shows.length).toBeLessThanOrEqual(2)
      expect([sku.saleStartsWithShow, sku.saleEndsWithShow]).toEqual([shows[0], shows.at(-1)])
    }
  })
})
