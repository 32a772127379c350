import { describe, expect, it } from 'vitest'
import type { MarginStep } from '../../../engine/policies/index.ts'
import { type NewsvendorParameters, newsvendor } from '../../../engine/policies/replenish/newsvendor.ts'
import { lognormalDemand, newsvendorLevel } from '../../../engine/theory/index.ts'
import { meanInterval } from '../../support/intervals.ts'
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
function ordered(change: Partial<NewsvendorParameters>, price = 16, margins?: MarginStep[]): number {
  const seen = {
    dailyMean: Float64Array.of(0),
    leadTimeDays: Float64Array.of(3),
    daysOnSale: Float64Array.of(9),
    showUnits: Float64Array.of(1000),
    inventoryPosition: Float64Array.of(0),
    netInventory: Float64Array.of(0),
    unitCost: Float64Array.of(10),
    showPrice: Float64Array.of(price),
    ...(margins && { showMargins: [margins] }),
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

describe('newsvendor quantities under contracts of hosts', () => {
  const spread = Math.sqrt(Math.log1p(0.5 ** 2))
  const demand = lognormalDemand(Math.log(1000) - spread ** 2 / 2, spread)
  const [price, cost, leftover] = [16, 10, 6]
  const level = (shortage: number, holding: number) => newsvendorLevel(demand, { holding, shortage })
  const plain = level(price - cost, leftover)

  /** A host that pays `compensation` for each unit left over below `guaranteed`. */
  const guarantee = (guaranteed: number, compensation: number): MarginStep[] => [
    { from: 0, price, compensation },
    { from: guaranteed, price, compensation: 0 },
  ]

  it.each([
    ['below the plain quantity', 700, 2, plain],
    ['between the plain and the insured quantity', 950, 2, 950],
    ['above the insured quantity', 5000, 2, level(price - cost, leftover - 2)],
    ['where units left over cost nothing', 1200, 6, 1200],
  ])('are the median of plain, guaranteed and insured quantity: guarantee %s', (_, units, paid, expected) => {
    expect(ordered({}, price, guarantee(units, paid))).toBeCloseTo(expected, 5)
  })

  it('earn more than any other, in a sample of shows with a 99.9 % interval', () => {
    const [guaranteed, paid] = [1100, 3]
    const bought = ordered({}, price, guarantee(guaranteed, paid))
    const profit = (stock: number, wanted: number) => {
      const left = Math.max(0, stock - wanted)
      const short = Math.min(left, Math.max(0, guaranteed - wanted))
      return price * Math.min(stock, wanted) - cost * stock + (cost - leftover) * left + paid * short
    }
    const random = policyRandom()
    const volumes = Array.from({ length: 40_000 }, () => demand.quantile(random.uniform()))
    for (const other of [0.85, 0.93, 1.07, 1.15]) {
      const gained = volumes.map((wanted) => profit(bought, wanted) - profit(bought * other, wanted))
      const { mean, halfWidth } = meanInterval(gained)
      expect(mean - halfWidth).toBeGreaterThan(0)
    }
    expect(bought).toBeGreaterThan(plain)
  })

  it.each([
    ['beyond what is bought anyway', 1.5 * plain, plain],
    ['below what pays at the higher commission', 300, level(14 - cost, leftover)],
    ['between', 850, 850],
  ])('stop at a higher commission where it no longer pays: limit %s', (_, limit, expected) => {
    const tiers = [
      { from: 0, price, compensation: 0 },
      { from: limit, price: 14, compensation: 0 },
    ]
    expect(ordered({}, price, tiers)).toBeCloseTo(expected, 5)
  })
})
