import { describe, expect, it } from 'vitest'
import { type NewsvendorParameters, newsvendor } from '../../../engine/policies/replenish/newsvendor.ts'
import { lognormalDemand, newsvendorLevel } from '../../../engine/theory/index.ts'
import { policyRandom } from '../../support/random.ts'

const BASE: NewsvendorParameters = {
  coverDays: 0,
  frontCoverDays: 0,
  showFactor: 1.2,
  frontShowShare: 0.3,
  weight: 1,
  outcomes: [{ share: 1, mean: 1 }],
  variation: 0.5,
  salvageShare: 0.4,
  servingShare: 0,
}

/** Units ordered for a show of 1000 that fetches `price` a unit of cost 10. */
function ordered(change: Partial<NewsvendorParameters>, price = 16): number {
  const seen = {
    dailyMean: Float64Array.of(0),
    leadTimeDays: Float64Array.of(3),
    daysOnSale: Float64Array.of(9),
    showUnits: Float64Array.of(1000),
    inventoryPosition: Float64Array.of(0),
    netInventory: Float64Array.of(0),
    unitCost: Float64Array.of(10),
    showPrice: Float64Array.of(price),
  }
  return newsvendor({ ...BASE, ...change }).order(seen, null, policyRandom()).decision[0]
}

describe('newsvendor quantities for shows', () => {
  it.each([12, 16, 40])('are those of the textbook for lognormal volume, at a price of %d', (price) => {
    const spread = Math.sqrt(Math.log1p(0.5 ** 2))
    const demand = lognormalDemand(Math.log(1000) - spread ** 2 / 2, spread)
    const costs = { holding: 10 * 0.6, shortage: price - 10 }
    expect(ordered({}, price)).toBeCloseTo(newsvendorLevel(demand, costs), 6)
  })

  it('are those of a hit where a sale earns enough, and of a flop where it does not', () => {
    const outcomes = [
      { share: 0.7, mean: 1 },
      { share: 0.3, mean: 5 },
    ]
    // Mean 2.2: a flop is 1000 / 2.2, a hit five times that. The hit pays from a critical ratio of 0.7 on.
    expect(ordered({ outcomes, variation: 0 }, 10 + 6 * (0.75 / 0.25))).toBeCloseTo(5000 / 2.2, 6)
    expect(ordered({ outcomes, variation: 0 }, 10 + 6 * (0.65 / 0.35))).toBeCloseTo(1000 / 2.2, 6)
  })

  it('go from the one factor to the quantile with the weight', () => {
    const [none, half, full] = [0, 0.5, 1].map((weight) => ordered({ weight }))
    expect(none).toBe(1200)
    expect(half).toBeCloseTo((none + full) / 2, 9)
  })

  it('are none for what loses on every unit, serving it included', () => {
    expect(ordered({}, 9)).toBe(0)
    expect(ordered({ servingShare: 0.5 }, 19)).toBe(0)
  })
})
