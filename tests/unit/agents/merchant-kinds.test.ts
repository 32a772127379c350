import { describe, expect, it } from 'vitest'
import { LotDivision } from '../../../engine/agents/merchant/lot-division.ts'
import { realiseDemand } from '../../../engine/demand/realised-demand.ts'
import { showVolumes } from '../../../engine/demand/show-volume.ts'
import { type CompiledScenario, type RunRecord, simulate } from '../../../engine/index.ts'
import { Streams } from '../../../engine/kernel/index.ts'
import type { ScenarioInput } from '../../support/minimal-scenario.ts'
import { compileMinimal, runInput } from '../../support/small-run.ts'

type Kind = NonNullable<ScenarioInput['catalogue']['merchants']>[string]

/** A kind of merchant that changes nothing. */
const PLAIN: Kind = {
  skuVariation: 0.3,
  planShare: 1,
  homeShare: 0,
  lateShare: 0,
  lateBy: { kind: 'deterministic', value: '3 d' },
}

function withMerchant(
  change: Partial<Kind>,
  more: (input: ScenarioInput) => void = () => {},
): CompiledScenario {
  return compileMinimal((input) => {
    input.catalogue.merchants = { sme: { ...PLAIN, ...change } }
    for (const sku of input.catalogue.skus) sku.merchant = 'sme'
    more(input)
  })
}

const run = (compiled: CompiledScenario, replication = 0): RunRecord =>
  simulate(compiled, runInput({ replication }))

const figure = (record: RunRecord, key: string): number => record.groups?.[key] ?? Number.NaN

describe('kinds of merchants', () => {
  it('change no event when they plan and are supplied like all others', () => {
    const plain = run(compileMinimal())
    const named = run(withMerchant({}))
    expect(named.eventHash).toBe(plain.eventHash)
    expect(named.kpis).toEqual(plain.kpis)
    expect(plain.groups).toBeUndefined()
    expect(figure(named, 'stockOutRate:sme')).toBe(plain.kpis.stockOutRate)
    expect(figure(named, 'overstockShare:sme')).toBe(plain.kpis.overstockShare)
    expect(figure(named, 'forecastAccuracy:sme')).toBeCloseTo(plain.kpis.forecastAccuracy as number, 12)
  })

  it('err by their own variation, and by nothing of a SKU where it is zero', () => {
    const certain = withMerchant({ skuVariation: 0 })
    for (let replication = 0; replication < 20; replication++) {
      const volumes = showVolumes(certain, new Streams(1, replication), 0)
      const ratios = volumes.map((units, slot) => units / certain.shows.slotPlannedUnits[slot])
      expect(ratios[0]).toBeCloseTo(ratios[1], 12)
    }
  })

  it('get their goods later when factories are late, by what the factories are late by', () => {
    const usual = run(withMerchant({}))
    const late = run(withMerchant({ lateShare: 1 }))
    const days = figure(late, 'factoryCycleDays:standard') - figure(usual, 'factoryCycleDays:standard')
    expect(days).toBeGreaterThan(2.5)
    expect(days).toBeLessThan(3.5)
    expect(late.kpis.fillRate).toBeLessThanOrEqual(usual.kpis.fillRate as number)
  })

  it('buy less for a show when they plan for a part of it', () => {
    const capital = (planShare: number) =>
      run(withMerchant({ planShare }, (input) => Object.assign(input.opening, { showCover: 0 }))).kpis
        .capitalTiedUp
    expect(capital(0.2)).toBeLessThan(capital(1) as number)
  })
})

describe('LotDivision', () => {
  const twoHubs = (input: ScenarioInput) => {
    const [hub] = input.network.warehouses as Exclude<ScenarioInput['network']['warehouses'], string>
    input.network.warehouses.push({ ...hub, id: 'far-hub', longitude: 110, latitude: 25, stockWeight: 3 })
    Object.assign(hub, { stockWeight: 1 })
  }
  const positions = new Float64Array(2)

  it('divides by the stock weights of the warehouses', () => {
    const compiled = withMerchant({}, twoHubs)
    expect([...compiled.network.stockShare]).toEqual([0.25, 0.75])
    expect([...new LotDivision(compiled).divide(0, 0, 100, positions)]).toEqual([25, 75])
  })

  it('keeps the home share at the warehouse nearest to the factory, and loses no unit', () => {
    const division = new LotDivision(withMerchant({ homeShare: 0.5 }, twoHubs))
    expect([...division.divide(0, 0, 100, positions)]).toEqual([63, 37])
    for (let units = 0; units < 50; units++) {
      const [near, far] = division.divide(0, 0, units, positions)
      expect(near + far).toBe(units)
    }
  })
})

describe('a selling window', () => {
  const compiled = compileMinimal((input) => {
    const [shirt] = input.catalogue.skus
    Object.assign(shirt, { saleStartsWithShow: 'friday', saleEndsWithShow: 'friday' })
    for (const sku of input.catalogue.skus) sku.companion = undefined
    input.demand.companionShare = 0
  })

  it('lets nobody buy outside shows before it opens and after it closes', () => {
    const { unitsOutsideShows } = realiseDemand(compiled, new Streams(1, 0), [], 1)
    const shirt = compiled.skus.ids.indexOf('shirt')
    const byDay = Array.from({ length: 5 }, (_, day) => unitsOutsideShows[day * compiled.skus.count + shirt])
    expect(byDay.slice(0, 3).concat(byDay.slice(4))).toEqual([0, 0, 0, 0])
    expect(byDay[3]).toBeGreaterThan(0)
  })

  it('is stocked for its shows alone', () => {
    const { kpis } = run(compiled)
    expect(kpis.stockOutRate).toBeGreaterThanOrEqual(0)
    const shirt = compiled.skus.ids.indexOf('shirt')
    expect(compiled.skus.saleStarts[shirt]).toBe(compiled.shows.startsAt[0])
    expect(compiled.skus.saleEnds[shirt]).toBe(compiled.shows.endsAt[0])
  })
})

describe('counties', () => {
  it('wait for the transfer of their parcels, and cities do not', () => {
    const leadTimes = (countyTransfer: string) => {
      const { groups } = run(
        compileMinimal((input) => {
          input.network.lineHaul.countyTransfer = countyTransfer
          input.network.inlandRegions = []
        }),
      )
      return {
        core: groups?.['leadTimeHours:core'] as number,
        county: groups?.['leadTimeHours:county'] as number,
      }
    }
    const [without, with24] = [leadTimes('0 h'), leadTimes('24 h')]
    expect(with24.county - without.county).toBeCloseTo(24, 0)
    expect(with24.core).toBeCloseTo(without.core, 1)
  })
})

describe('complaints', () => {
  const shares = { quality: 0.02, notAsDescribed: 0.01, late: 1, service: 0 }

  it('are undefined where the scenario says nothing of them', () => {
    expect(run(compileMinimal()).kpis.complaintRate).toBeNull()
  })

  it('come at the stated shares, by reason, and change no event', () => {
    const complaining = compileMinimal((input) => {
      input.complaints = shares
      input.promises.deliverWithin = { core: '20 d', county: '20 d' }
    })
    const records = Array.from({ length: 12 }, (_, replication) => run(complaining, replication))
    const delivered = records.reduce((sum, { orders }) => sum + orders.delivered, 0)
    const perOrder = records.map(
      ({ kpis, groups, orders }) =>
        [kpis.complaintRate as number, groups?.['complaints:quality'] as number, orders] as const,
    )
    const quality = perOrder.reduce((sum, [rate, share, { delivered: n }]) => sum + rate * share * n, 0)
    // Orders hold 1.19 units and sometimes a companion: complaints are counted by order, the rate by unit.
    const expected = 0.02 / 1.3
    expect(quality / delivered).toBeGreaterThan(expected * 0.8)
    expect(quality / delivered).toBeLessThan(0.02)
    expect(records.every(({ groups }) => groups?.['complaints:late'] === 0)).toBe(true)
    const silent = compileMinimal((input) => {
      input.promises.deliverWithin = { core: '20 d', county: '20 d' }
    })
    expect(run(complaining).eventHash).toBe(run(silent).eventHash)
  })

  it('about lateness come from late orders only', () => {
    const late = compileMinimal((input) => {
      input.complaints = { ...shares, quality: 0, notAsDescribed: 0 }
      input.promises.deliverWithin = { core: '20 h', county: '24 h' }
    })
    const { groups, kpis, orders } = run(late)
    expect(groups?.['complaints:late']).toBe(1)
    // Every late order complains once; refused and cancelled ones, which count late too, do not.
    const complaints = (kpis.complaintRate as number) * orders.delivered
    expect(complaints).toBeGreaterThan(0)
    expect(complaints).toBeLessThanOrEqual((1 - (kpis.onTimeRate as number)) * orders.accepted)
  })
})
