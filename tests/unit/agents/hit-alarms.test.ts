import { describe, expect, it } from 'vitest'
import { drawHitAlarms } from '../../../engine/demand/index.ts'
import { compile, type RunRecord, simulate } from '../../../engine/index.ts'
import { Streams } from '../../../engine/kernel/index.ts'
import { applyLevers, LEVERS, type Lever, POLICY_SETS, type PolicySet } from '../../../scenarios/index.ts'
import { loadMinimal, type ScenarioInput } from '../../support/minimal-scenario.ts'
import { runInput } from '../../support/small-run.ts'

const AS_IS = POLICY_SETS['as-is'] as PolicySet
const BASE = { kind: 'moving-average', days: 7 } as const
const HEARS: PolicySet = { ...AS_IS, forecast: { kind: 'hit-alarms', base: BASE, silence: 'ignored' } }
const PLAIN: PolicySet = { ...AS_IS, forecast: BASE }

/** Shirts take a month to make or two days, and are sold in a show that nothing was bought for before. */
function scenarioWith(lead: string | undefined, preparation: string, change = (_: ScenarioInput) => {}) {
  return loadMinimal((input) => {
    if (lead !== undefined) input.hitAlarms = { hitShare: 0.5, hitRate: 0.9, falseAlarmRate: 0.1, lead }
    input.horizon = { warmUp: '42 d', window: '6 d', drain: '20 d' }
    input.opening = { ...input.opening, coverDays: 1, showCover: 0 }
    input.network.factories[0].preparation = preparation
    input.demand.volume.skuVariation = 1
    // Goods are sold in the show alone.
    input.catalogue.skus = (input.catalogue.skus as object[]).map((sku) => ({
      ...sku,
      saleStartsWithShow: 'friday',
      saleEndsWithShow: 'friday',
    })) as never
    change(input)
  })
}

/** Replications with the alarms heard and without. */
function runs(lead: string | undefined, preparation: string, count = 12): [RunRecord, RunRecord, boolean][] {
  const compiled = compile(scenarioWith(lead, preparation))
  return Array.from({ length: count }, (_, replication) => {
    const alarms = drawHitAlarms(compiled, new Streams(1, replication))
    const heard = simulate(compiled, runInput({ policySet: HEARS, replication }))
    const deaf = simulate(compiled, runInput({ policySet: PLAIN, replication }))
    return [heard, deaf, alarms?.isRaised.includes(1) === true]
  })
}

describe('a merchant who hears alarms of hits', () => {
  it('buys more where there is one in time, and otherwise does as ever', () => {
    const found = runs('60 d', '30 d')
    for (const [heard, deaf, isAlarmed] of found) {
      expect(heard.eventHash === deaf.eventHash).toBe(!isAlarmed)
      expect(heard.kpis.unmetDemandShare).toBeLessThanOrEqual(deaf.kpis.unmetDemandShare as number)
    }
    expect(found.some(([, , isAlarmed]) => isAlarmed)).toBe(true)
    expect(found.some(([, , isAlarmed]) => !isAlarmed)).toBe(true)
  })

  it('cannot act on one that comes after goods had to be ordered, and can where they are made in days', () => {
    const changed = (preparation: string) =>
      runs('15 d', preparation).filter(([heard, deaf]) => heard.orders.accepted > deaf.orders.accepted).length
    // What is ordered in the last fortnight comes after the show: the goods are off sale by then.
    expect(changed('30 d')).toBe(0)
    expect(changed('2 d')).toBeGreaterThan(0)
  })

  it('hears nothing where there are no alarms, or they are left off', () => {
    for (const [heard, deaf] of runs(undefined, '30 d', 3)) expect(heard.eventHash).toBe(deaf.eventHash)
    const compiled = compile(scenarioWith('60 d', '30 d'))
    for (const replication of [0, 1, 2]) {
      const off = simulate(compiled, runInput({ policySet: HEARS, replication, without: ['hitAlarms'] }))
      expect(off).toEqual(simulate(compiled, runInput({ policySet: PLAIN, replication })))
    }
  })

  it('is judged on goods with a long way, a short one, and false alarms; on those alone where alarms are modelled', () => {
    const [[long, , ,], [short]] = [runs('60 d', '70 d', 1)[0], runs('60 d', '2 d', 1)]
    expect(long.groups?.['stockOutRate:lead-over-60-days']).not.toBeNull()
    expect(long.groups?.['stockOutRate:lead-to-7-days']).toBeNull()
    expect(short[0].groups?.['stockOutRate:lead-over-60-days']).toBeNull()
    expect(short[0].groups?.['stockOutRate:lead-to-7-days']).not.toBeNull()
    expect(Object.keys(long.groups ?? {})).toContain('overstockShare:false-alarm')
    expect(runs(undefined, '2 d', 1)[0][0].groups).toBeUndefined()
  })
})

describe('early detection of hits with the forecast engine', () => {
  const leverOf = (wanted: string) => LEVERS.find(({ id }) => id === wanted) as Lever
  const chosen = (...ids: string[]) =>
    ids.map((id) => ({ lever: leverOf(id), dose: leverOf(id).dose.default }))
  const target = { scenario: scenarioWith(undefined, '30 d'), policySet: AS_IS }

  it('comes to the same in either order', () => {
    const [one, other] = [chosen('S01', 'S03'), chosen('S03', 'S01')].map((levers) =>
      applyLevers(target, levers),
    )
    expect(one.policySet.forecast.kind).toBe('hit-alarms')
    expect(one.policySet).toEqual(other.policySet)
    const records = [one, other].map(({ scenario, policySet }) =>
      simulate(compile(scenario), runInput({ policySet })),
    )
    expect(records[0].eventHash).toBe(records[1].eventHash)
  })

  it('goes on with the one where the other is left off', () => {
    const both = applyLevers(target, chosen('S01', 'S03'))
    for (const [off, left] of [
      ['hitAlarms', 'S01'],
      ['signals', 'S03'],
    ] as const) {
      const alone = applyLevers(target, chosen(left))
      for (const replication of [0, 1, 2, 3]) {
        const without = simulate(
          compile(both.scenario),
          runInput({ policySet: both.policySet, replication, without: [off] }),
        )
        const only = simulate(compile(alone.scenario), runInput({ policySet: alone.policySet, replication }))
        expect(without.eventHash).toBe(only.eventHash)
      }
    }
  })

  it('says why it cannot be joined to a learned forecast, or be applied twice', () => {
    const { obstacle } = leverOf('S03')
    const ridge = { kind: 'ridge', base: BASE, live: true } as const
    expect(obstacle({ ...target, policySet: { ...AS_IS, forecast: ridge } })).toMatch(/ridge.*write/)
    expect(obstacle({ ...target, policySet: HEARS })).toMatch(/hears alarms already/)
    const { demand } = target.scenario
    const bare = { ...target.scenario, demand: { ...demand, slots: [] } }
    expect(obstacle({ ...target, scenario: bare })).toMatch(/no show with slots/)
  })
})
