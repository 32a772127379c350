import { describe, expect, it } from 'vitest'
import { fairShare } from '../../../engine/agents/merchant/fair-share.ts'
import { secondLot } from '../../../engine/policies/live-reorder/second-lot.ts'
import { baseStock } from '../../../engine/policies/replenish/base-stock.ts'
import { tiersOf } from '../../../engine/policies/replenish/tiers.ts'
import { policyRandom } from '../../support/random.ts'

describe('baseStock', () => {
  const parameters = { coverDays: 2, frontCoverDays: 1, showFactor: 1.5, frontShowShare: 0.2 }
  const policy = baseStock((dailyMean) => new Array(dailyMean.length).fill(parameters))

  it('orders up to demand over lead time and cover, plus the coming shows', () => {
    const seen = {
      dailyMean: Float64Array.of(10, 10),
      leadTimeDays: Float64Array.of(5, 5),
      daysOnSale: Float64Array.of(Number.POSITIVE_INFINITY, 3),
      showUnits: Float64Array.of(100, 0),
      inventoryPosition: Float64Array.of(50, -5),
      netInventory: Float64Array.of(50, -5),
      unitCost: Float64Array.of(7, 7),
      showPrice: Float64Array.of(9, 0),
    }
    const units = policy.order(seen, null, policyRandom()).decision
    expect([...units]).toEqual([10 * 7 + 150 - 50, 10 * 3 + 5])
  })

  it('fills a front warehouse for its share of demand and of the shows', () => {
    const seen = {
      dailyMean: Float64Array.of(10),
      daysOnSale: Float64Array.of(9),
      showUnitsSoon: Float64Array.of(100),
      demandShare: 0.5,
    }
    const level = policy.frontLevel(seen, null, policyRandom()).decision
    expect([...level]).toEqual([(10 + 100 * 1.5 * 0.2) * 0.5])
  })
})

describe('tiersOf', () => {
  it('ranks by volume: half of it hot, the last tenth long-tail', () => {
    const volume = Float64Array.of(5, 40, 30, 20, 5)
    expect(tiersOf(volume, 0.5, 0.1)).toEqual(['longTail', 'hot', 'hot', 'potential', 'longTail'])
  })
})

describe('secondLot', () => {
  const seen = { unitsPlanned: 1000, unitsWanted: 200, shareExpected: 0.1, unitsInReach: 300, volumeAbove: 0 }

  const unitsOf = (share: number, cap: number) =>
    secondLot({ observe: 600_000, share, cap }).decide(seen, null, policyRandom()).decision

  it('scales the plan by what was seen and orders what will be short', () => {
    // Twice the expected pace: 2,000 in all, 200 gone, 300 in reach.
    expect(unitsOf(1, 5)).toBe(1500)
    expect(unitsOf(0.5, 5)).toBe(750)
  })

  it('believes no pace above its cap', () => {
    expect(unitsOf(1, 1.2)).toBe(1200 - 200 - 300)
  })
})

describe('fairShare', () => {
  it('fills what is missing to the shares, in whole units that add up', () => {
    const parts = fairShare(10, Float64Array.of(0, 10, 0), Float64Array.of(0.5, 0.25, 0.25))
    expect(parts.reduce((sum, part) => sum + part, 0)).toBe(10)
    expect([...parts]).toEqual([7, 0, 3])
  })

  it('serves places that owe more than they have first', () => {
    const parts = fairShare(8, Float64Array.of(-8, 0), Float64Array.of(0.5, 0.5))
    expect([...parts]).toEqual([8, 0])
  })
})
