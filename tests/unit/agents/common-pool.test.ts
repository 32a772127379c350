import { describe, expect, it } from 'vitest'
import { ACCOUNT, compile, makePolicies, Run } from '../../../engine/index.ts'
import { POLICY_SETS, type PolicySet } from '../../../scenarios/index.ts'
import { loadMinimal } from '../../support/minimal-scenario.ts'
import { runInput } from '../../support/small-run.ts'

const HOUR = 3_600_000
const AS_IS = POLICY_SETS['as-is'] as PolicySet

function pooled(change: object = {}): PolicySet {
  const releasePool = {
    kind: 'common-pool',
    share: 1,
    every: 600_000,
    trigger: 0.3,
    preparation: HOUR,
    fee: 0.1,
  }
  return { ...AS_IS, releasePool: { ...releasePool, ...change } as PolicySet['releasePool'] }
}

/** Runs one show of goods whose volumes are far from plan, and looks at what the quick factory was asked for. */
function runWith(policySet: PolicySet, replication: number) {
  const compiled = compile(
    loadMinimal((input) => {
      input.demand.volume = { mixture: [{ share: 1, mean: 1 }], showVariation: 0, skuVariation: 1.5 }
      input.opening.showCover = 0.2
      input.opening.coverDays = 1
    }),
  )
  const run = new Run(compiled, runInput({ policySet, replication }))
  while (run.step()) run.audit()
  const { production, ledger } = (run as unknown as { state: Inside }).state
  const [quick] = compiled.network.quickFactories
  const rows = Array.from({ length: production.count }, (_, row) => row).filter(
    (row) => production.factory[row] === quick,
  )
  return {
    compiled,
    units: rows.reduce((sum, row) => sum + production.units[row], 0),
    times: rows.map((row) => production.orderedAt[row]),
    orders: rows.length,
    fee: ledger.money.measured[ACCOUNT.reservation],
  }
}

interface Inside {
  readonly production: {
    readonly count: number
    readonly factory: Int32Array
    readonly units: Int32Array
    readonly orderedAt: Float64Array
  }
  readonly ledger: { readonly money: { readonly measured: Float64Array } }
}

const REPLICATIONS = [0, 1, 2, 3, 4, 5, 6, 7]

describe('the common pool', () => {
  it('takes what it reserves out of the buffer of every product', () => {
    const order = (set: PolicySet) => {
      const { replenishment } = makePolicies(set)
      const seen = {
        dailyMean: Float64Array.of(0),
        leadTimeDays: Float64Array.of(5),
        daysOnSale: Float64Array.of(Number.POSITIVE_INFINITY),
        showUnits: Float64Array.of(1000),
        inventoryPosition: Float64Array.of(0),
        netInventory: Float64Array.of(0),
      }
      return replenishment.replenisher.order(seen as never, null as never, {} as never).decision[0]
    }
    expect(order(AS_IS)).toBeCloseTo(1150, 9)
    expect(order(pooled({ share: 0.5 }))).toBeCloseTo(1075, 9)
    expect(order(pooled())).toBeCloseTo(1000, 9)
    expect(makePolicies(pooled()).commonPool?.bufferShare).toBeCloseTo(0.15, 12)
    expect(makePolicies(pooled(), undefined, ['pool']).commonPool).toBeUndefined()
  })

  it('is released during shows only, and no more than is reserved but for minimum orders', () => {
    const runs = REPLICATIONS.map((replication) => runWith(pooled(), replication))
    expect(runs.some(({ orders }) => orders > 0)).toBe(true)
    for (const { compiled, units, times, orders } of runs) {
      const { startsAt, endsAt, slotPlannedUnits } = compiled.shows
      for (const at of times) {
        expect(at).toBeGreaterThan(startsAt[0])
        expect(at).toBeLessThan(endsAt[0])
      }
      const reserved = slotPlannedUnits.reduce((sum, planned) => sum + planned, 0) * 0.15
      const minimum = compiled.scenario.network.factories[compiled.network.quickFactories[0]].minimumOrder
      expect(units).toBeLessThanOrEqual(reserved * 1.5 + orders * minimum)
    }
  })

  it('is paid for, used or not', () => {
    const idle = runWith(pooled({ trigger: 1000 }), 0)
    expect(idle.orders).toBe(0)
    expect(idle.fee).toBeGreaterThan(0)
    expect(runWith(pooled({ trigger: 1000, fee: 0.2 }), 0).fee).toBeCloseTo(2 * idle.fee, -1)
    expect(runWith(AS_IS, 0).fee).toBe(0)
  })
})
