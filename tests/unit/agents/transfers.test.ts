import { describe, expect, it } from 'vitest'
import { compile, Run, simulate } from '../../../engine/index.ts'
import { loadScenario, POLICY_SETS, type PolicySet, type Scenario } from '../../../scenarios/index.ts'
import { runInput } from '../../support/small-run.ts'

const DAY = 86_400_000

const BY_REGION: PolicySet = {
  ...(POLICY_SETS['as-is'] as PolicySet),
  allocate: { kind: 'proportional' },
}
const MOVING: PolicySet = {
  ...BY_REGION,
  transfer: {
    kind: 'balance-cover',
    every: DAY / 2,
    horizonDays: 4,
    priorUnits: 20,
    share: 1,
    leastUnits: 1,
  },
}

const uneven = withVariation(0.45)

function withVariation(regionalVariation: number | undefined): Scenario {
  const scenario = loadScenario('quiet-week')
  return { ...scenario, demand: { ...scenario.demand, regionalVariation } }
}

describe('demand that is not where it usually is', () => {
  it('is as much as ever, in other places', () => {
    const ordersOf = (scenario: Scenario) =>
      simulate(compile(scenario), runInput({ policySet: MOVING, replication: 0 })).orders.demanded
    const usual = ordersOf(withVariation(undefined))
    expect(ordersOf(withVariation(0))).toBe(usual)
    // The same arrivals: single orders differ in zone alone.
    expect(ordersOf(uneven)).toBe(usual)
  })

  it('is drawn alike in lots: means agree within four standard errors', () => {
    const demanded = (lotSize: number) =>
      [0, 1, 2, 3].map(
        (replication) =>
          simulate(compile(uneven), runInput({ policySet: BY_REGION, replication, lotSize })).orders.demanded,
      )
    const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
    const single = mean(demanded(1))
    expect(Math.abs(mean(demanded(8)) - single)).toBeLessThan((4 * Math.sqrt(2 * single)) / Math.sqrt(4))
  })
})

describe('transfers between regional warehouses', () => {
  const compiled = compile(uneven)

  it('cut what cannot be served where every region lives on its own stock', () => {
    const unmet = (policySet: PolicySet) =>
      [0, 1].map(
        (replication) => simulate(compiled, runInput({ policySet, replication })).kpis.unmetDemandShare,
      )
    const [without, withThem] = [unmet(BY_REGION), unmet(MOVING)]
    for (const [index, share] of withThem.entries()) expect(share).toBeLessThan(without[index] as number)
  })

  it('balance the books at every event, and can be saved and restored', () => {
    const input = runInput({ policySet: MOVING, replication: 1 })
    const run = new Run(compiled, input)
    for (let step = 0; step < 20_000; step++) run.step()
    const saved = structuredClone(run.save())
    for (let step = 0; run.step(); step++) if (step % 50 === 0) run.audit()
    const record = run.finish()
    const other = new Run(compiled, input)
    other.load(saved)
    expect(other.finish()).toEqual(record)
  })

  it('change nothing where they are left off or a share of zero is moved', () => {
    const input = runInput({ policySet: BY_REGION, replication: 0 })
    const plain = simulate(compiled, input)
    expect(simulate(compiled, { ...input, policySet: MOVING, without: ['transfers'] })).toEqual(plain)
    const none = { ...MOVING, transfer: { ...MOVING.transfer, share: 0 } } as PolicySet
    expect(simulate(compiled, { ...input, policySet: none })).toEqual(plain)
  })

  it('reach regions whose report comes once a day', () => {
    const scenario = loadScenario('silo-week')
    const silo = compile({ ...scenario, demand: { ...scenario.demand, regionalVariation: 0.45 } })
    const run = new Run(silo, runInput({ policySet: MOVING, replication: 0 }))
    for (let step = 0; run.step(); step++) if (step % 100 === 0) run.audit()
    expect(run.finish().orders.delivered).toBeGreaterThan(0)
  })
})
