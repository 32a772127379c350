import { describe, expect, it } from 'vitest'
import { makePolicies, type PoolObservation, Run } from '../../../engine/index.ts'
import { insurancePool } from '../../../engine/policies/release-pool/insurance-pool.ts'
import { POLICY_SETS, type PolicySet } from '../../../scenarios/index.ts'
import { policyRandom } from '../../support/random.ts'
import { compileMinimal, runInput } from '../../support/small-run.ts'

const POOLED = POLICY_SETS['tiered+pool'] as PolicySet

describe('insurancePool', () => {
  const policy = insurancePool({ share: 0.2, every: 600_000, trigger: 0.3 })
  /** Two regional warehouses with 60 and 40 % of demand; the first has a front warehouse for half of its own. */
  const seen: PoolObservation = {
    unitsPlanned: 1000,
    unitsWanted: 200,
    shareExpected: 0.2,
    regionals: 2,
    retained: Int32Array.of(100, 100),
    available: Int32Array.of(300, 300, 100),
    demandShare: Float64Array.of(0.6, 0.4, 0.3),
    source: Int32Array.of(-1, -1, 0),
    shareByArrival: Float64Array.of(0.2, 0.2, 1),
  }
  const release = (change: Partial<PoolObservation>) =>
    policy.decide({ ...seen, ...change }, null, policyRandom()).decision

  it('releases what a region lacks of what is still expected there, its front warehouses counted', () => {
    // As planned: 800 to come, 480 and 320 of them; 400 and 300 are on sale.
    expect(release({})).toEqual({ toSale: [80, 20], toFronts: [0, 0, 0] })
  })

  it('releases nothing where enough is on sale', () => {
    expect(release({ available: Int32Array.of(500, 400, 0) }).toSale).toEqual([0, 0])
  })

  it('releases all of it once demand runs further ahead of plan than the trigger', () => {
    const plenty = { available: Int32Array.of(5000, 5000, 0) }
    expect(release({ ...plenty, unitsWanted: 259 }).toSale).toEqual([0, 0])
    expect(release({ ...plenty, unitsWanted: 261 }).toSale).toEqual([100, 100])
  })

  it('sends by truck what a front warehouse will lack once the truck is there, and nothing when that is too late', () => {
    // 1,000 × 30 % of demand: 90 until the truck is there, 150 afterwards; 100 - 90 are left by then.
    const inTime = { shareByArrival: Float64Array.of(0.2, 0.2, 0.5) }
    expect(release(inTime).toFronts).toEqual([0, 0, 140])
    expect(release({ ...inTime, available: Int32Array.of(300, 300, 0) }).toFronts).toEqual([0, 0, 150])
    expect(release({ available: Int32Array.of(300, 300, 0) }).toFronts).toEqual([0, 0, 0])
  })
})

describe('goods retained for a show', () => {
  const HOUR = 3_600_000
  const poolOf = (run: Run) =>
    (run as unknown as { chain: { merchant: { pool: { heldUnits: Int32Array } } } }).chain.merchant.pool
  const held = (run: Run) => poolOf(run).heldUnits.reduce((sum, units) => sum + units, 0)
  const never: PolicySet = {
    ...POOLED,
    releasePool: { kind: 'insurance-pool', share: 0.2, every: HOUR, trigger: 1e9 },
  }

  it('are set aside when it begins, and all on sale again when it is over, books balanced', () => {
    const compiled = compileMinimal()
    const [startsAt, endsAt] = [compiled.shows.startsAt[0], compiled.shows.endsAt[0]]
    const run = new Run(compiled, runInput({ policyName: 'tiered+pool', policySet: never }))
    let most = 0
    while (run.now <= endsAt && run.step()) {
      run.audit()
      if (run.now < startsAt) expect(held(run)).toBe(0)
      most = Math.max(most, held(run))
    }
    const forecast = compiled.shows.slotPlannedUnits.reduce((sum, units) => sum + units, 0)
    expect(most).toBeGreaterThan(0.19 * forecast)
    expect(most).toBeLessThanOrEqual(0.2 * forecast)
    expect(held(run)).toBe(0)
  })

  it('reach a front warehouse by truck during the show where trucks are fast enough', () => {
    const sent = (handling: string) => {
      const compiled = compileMinimal((input) => {
        input.network.lineHaul.handling = handling
        for (const show of input.demand.shows) show.lasts = '3 h'
        input.opening.frontCoverDays = 0
      })
      const run = new Run(compiled, runInput({ policyName: 'tiered+pool', policySet: bare }))
      const moves: number[] = []
      const { ports } = poolOf(run) as unknown as { ports: { move: (...call: number[]) => void } }
      const move = ports.move
      ports.move = (...call) => {
        moves.push(call[3] as number)
        move(...call)
      }
      while (run.step()) run.audit()
      return moves.reduce((sum, units) => sum + units, 0)
    }
    const tier = { coverDays: 3, frontCoverDays: 0, showFactor: 1, frontShowShare: 0 }
    const bare: PolicySet = {
      ...POOLED,
      replenish: {
        kind: 'tiered',
        hotShare: 0.5,
        longTailShare: 0.15,
        hot: tier,
        potential: tier,
        longTail: tier,
      },
      releasePool: { kind: 'insurance-pool', share: 0.5, every: 600_000, trigger: 1e9 },
    }
    expect(sent('10 min')).toBeGreaterThan(0)
    expect(sent('16 h')).toBe(0)
  })

  it('make no difference when none are retained', () => {
    const compiled = compileMinimal()
    const record = (releasePool: PolicySet['releasePool']) => {
      const set: PolicySet = { ...POOLED, releasePool }
      return new Run(compiled, runInput({ policyName: 'tiered+pool', policySet: set })).finish()
    }
    const none = record({ kind: 'none' })
    expect(record({ kind: 'insurance-pool', share: 0, every: HOUR, trigger: 0 })).toEqual(none)
  })

  it('come back from a saved run', () => {
    const compiled = compileMinimal()
    const input = runInput({ policyName: 'tiered+pool', policySet: never })
    const run = new Run(compiled, input)
    while (run.now < compiled.shows.startsAt[0] + HOUR) run.step()
    const saved = structuredClone(run.save())
    const other = new Run(compiled, input)
    other.load(saved)
    expect(held(other)).toBe(held(run))
    expect(other.finish()).toEqual(run.finish())
  })
})

describe('everything-upfront', () => {
  const { replenishment } = makePolicies(POLICY_SETS['everything-upfront'] as PolicySet)
  if (replenishment.sees !== 'forecast') throw new Error('it must not see demand')
  const { replenisher } = replenishment

  it('buys all that is forecast for a show and 30 % more, on top of five days of cover', () => {
    const seen = {
      dailyMean: Float64Array.of(10),
      leadTimeDays: Float64Array.of(7),
      daysOnSale: Float64Array.of(Number.POSITIVE_INFINITY),
      showUnits: Float64Array.of(1000),
      inventoryPosition: Float64Array.of(20),
      netInventory: Float64Array.of(20),
      unitCost: Float64Array.of(7),
      showPrice: Float64Array.of(9),
    }
    const [units] = replenisher.order(seen, null, policyRandom()).decision
    expect(units).toBeCloseTo(10 * (7 + 5) + 1300 - 20, 9)
  })

  it('pushes all of that to front warehouses, each for its zones', () => {
    const seen = {
      dailyMean: Float64Array.of(10),
      daysOnSale: Float64Array.of(100),
      showUnitsSoon: Float64Array.of(1000),
      demandShare: 0.1,
    }
    const [units] = replenisher.frontLevel(seen, null, policyRandom()).decision
    expect(units).toBeCloseTo((10 * 3 + 1300) * 0.1, 9)
  })
})
