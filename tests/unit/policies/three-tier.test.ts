import { describe, expect, it } from 'vitest'
import { threeTier } from '../../../engine/policies/replenish/three-tier.ts'
import { policyRandom } from '../../support/random.ts'

const ONE_RULE = { coverDays: 4, frontCoverDays: 1, showFactor: 1.2, frontShowShare: 0.3 }
const PARAMETERS = {
  oneRule: ONE_RULE,
  weight: 1,
  hotShare: 0.5,
  longTailShare: 0.2,
  sortEveryDays: 2,
  hot: { ...ONE_RULE, coverDays: 6, showFactor: 1.5 },
  potential: ONE_RULE,
  longTail: { ...ONE_RULE, coverDays: 1, showFactor: 0.5 },
}
const COST = [50, 20, 8, 90]
const MEAN = [60, 30, 20, 10]
const SHOW = [100, 0, 40, 10]

function seen(leadTimeDays = 0, inventoryPosition = 0) {
  return {
    dailyMean: Float64Array.from(MEAN),
    leadTimeDays: new Float64Array(4).fill(leadTimeDays),
    daysOnSale: new Float64Array(4).fill(Number.POSITIVE_INFINITY),
    showUnits: Float64Array.from(SHOW),
    inventoryPosition: new Float64Array(4).fill(inventoryPosition),
    netInventory: new Float64Array(4).fill(inventoryPosition),
    unitCost: Float64Array.from(COST),
    showPrice: new Float64Array(4),
  }
}

function ordered(weight: number, leadTimeDays?: number): number[] {
  const policy = threeTier({ ...PARAMETERS, weight })
  return [...policy.order(seen(leadTimeDays), policy.start(), policyRandom()).decision]
}

function capital(units: readonly number[]): number {
  return units.reduce((sum, each, sku) => sum + each * COST[sku], 0)
}

describe('three tiers', () => {
  const oneRule = MEAN.map((mean, sku) => mean * ONE_RULE.coverDays + SHOW[sku] * ONE_RULE.showFactor)

  it('order as the one rule does at weight 0', () => {
    for (const [sku, units] of ordered(0).entries()) expect(units).toBeCloseTo(oneRule[sku], 9)
  })

  it.each([0.25, 1])('move capital to the best sellers and add none, at weight %d', (weight) => {
    const units = ordered(weight)
    expect(capital(units)).toBeCloseTo(capital(oneRule), 6)
    expect(units[0]).toBeGreaterThan(oneRule[0])
    expect(units[3]).toBeLessThan(oneRule[3])
  })

  it('leave what is needed over the lead time alone: only safety and show stock are moved', () => {
    const withLead = ordered(1, 5)
    for (const [sku, units] of ordered(1).entries())
      expect(withLead[sku] - units).toBeCloseTo(5 * MEAN[sku], 9)
  })

  it('sort again only after so many reviews', () => {
    const policy = threeTier(PARAMETERS)
    let { memory } = policy.order(seen(), policy.start(), policyRandom())
    const turned = { ...seen(), dailyMean: Float64Array.from([...MEAN].reverse()) }
    memory = policy.order(turned, memory, policyRandom()).memory
    expect(memory.tiers[0]).toBe('hot')
    memory = policy.order(turned, memory, policyRandom()).memory
    expect([memory.tiers[0], memory.tiers[3]]).toEqual(['longTail', 'hot'])
  })
})
