import { describe, expect, it } from 'vitest'
import { buyingShare, couponFor, planCoupons, wonBy } from '../../../engine/world/coupon-plan.ts'

const RESPONSE = { effect: 0.034, exponent: 0.7, largest: 0.3 }
const COOL = 0.06
const WARM = 0.18
const PLANNED = buyingShare(RESPONSE, 0.12, 0.1)

type Moods = readonly [cool: number, warm: number]
type Coupons = readonly [afterCool: number, afterWarm: number]

const costOf = (response: typeof RESPONSE, moods: Moods, coupons: Coupons) =>
  [0, 1].reduce((sum, i) => sum + (coupons[i] * buyingShare(response, moods[i], coupons[i])) / 2 / PLANNED, 0)

const buyersOf = (response: typeof RESPONSE, moods: Moods, coupons: Coupons) =>
  [0, 1].reduce((sum, i) => sum + buyingShare(response, moods[i], coupons[i]) / 2, 0)

const couponsAt = (response: typeof RESPONSE, moods: Moods, spend: number): Coupons => {
  const plan = planCoupons(response, moods, PLANNED)
  return [couponFor(plan, true, spend), couponFor(plan, false, spend)]
}

describe('what coupons do', () => {
  it('win the stated share at a tenth of the price, diminishing beyond', () => {
    expect(wonBy(RESPONSE, 0)).toBe(0)
    expect(wonBy(RESPONSE, 0.1)).toBeCloseTo(0.034, 12)
    expect(wonBy(RESPONSE, 0.2)).toBeCloseTo(0.034 * 2 ** 0.7, 12)
    expect(buyingShare(RESPONSE, 0.06, 0.1)).toBeCloseTo(0.06 + 0.94 * 0.034, 12)
  })
})

describe('a plan of coupons', () => {
  it.each([0.02, 0.05, 0.1, 0.2])('spends %d and no other pair of coupons wins more for it', (spend) => {
    const moods = [COOL, WARM] as const
    const planned = couponsAt(RESPONSE, moods, spend)
    expect(costOf(RESPONSE, moods, planned)).toBeCloseTo(spend, 4)
    const most = buyersOf(RESPONSE, moods, planned)
    for (let cool = 0; cool <= 0.3; cool += 0.002) {
      for (let warm = 0; warm <= 0.3; warm += 0.002) {
        if (costOf(RESPONSE, moods, [cool, warm]) <= spend)
          expect(buyersOf(RESPONSE, moods, [cool, warm])).toBeLessThan(most + 1e-5)
      }
    }
  })

  it('gives more in a cool room, up to the largest coupon in either', () => {
    const { cost, afterCool, afterWarm } = planCoupons(RESPONSE, [COOL, WARM], PLANNED)
    for (let row = 1; row < cost.length; row++) {
      expect(cost[row]).toBeGreaterThan(cost[row - 1])
      expect(afterCool[row]).toBeGreaterThanOrEqual(afterCool[row - 1])
      expect(afterWarm[row]).toBeGreaterThan(afterWarm[row - 1])
      expect(afterCool[row]).toBeGreaterThanOrEqual(afterWarm[row])
    }
    expect(couponsAt(RESPONSE, [COOL, WARM], 9)).toEqual([0.3, 0.3])
    expect(couponsAt(RESPONSE, [COOL, WARM], 0)).toEqual([0, 0])
  })

  it('tells no moods apart where a reading tells nothing: the coupon is the budget', () => {
    const [afterCool, afterWarm] = couponsAt(RESPONSE, [0.12, 0.12], 0.1)
    expect(afterCool).toBe(afterWarm)
    expect(afterCool).toBeCloseTo(0.1, 5)
  })

  it('tells none apart where coupons win nobody', () => {
    const [afterCool, afterWarm] = couponsAt({ ...RESPONSE, effect: 0 }, [COOL, WARM], 0.05)
    expect(afterCool).toBe(afterWarm)
  })

  it('gives none in a warm room where the effect does not diminish and the budget is small', () => {
    const [afterCool, afterWarm] = couponsAt({ ...RESPONSE, exponent: 1 }, [0.03, 0.21], 0.05)
    expect(afterWarm).toBe(0)
    expect(afterCool).toBeGreaterThan(0.1)
  })
})
