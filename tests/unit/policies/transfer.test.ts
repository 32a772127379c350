import { describe, expect, it } from 'vitest'
import type { TransferObservation } from '../../../engine/policies/index.ts'
import { balanceCover } from '../../../engine/policies/transfer/balance-cover.ts'
import { policyRandom } from '../../support/random.ts'

const RULE = { every: 1, horizonDays: 4, priorUnits: 10, share: 1, leastUnits: 1 }

/** One SKU, two regional warehouses: 100 units expected, usually half around each; all 120 lie at the first. */
const SEEN: TransferObservation = {
  regionals: 2,
  available: Float64Array.of(120, 0),
  position: Float64Array.of(120, 0),
  wanted: Float64Array.of(0, 0),
  demandShare: Float64Array.of(0.5, 0.5),
  expectedUnits: Float64Array.of(100),
  days: Float64Array.of(4),
  transferDays: Float64Array.of(0, 1, 1, 0),
  costPerKilogram: Float64Array.of(0, 2, 2, 0),
  weight: Float64Array.of(1),
  unitMargin: Float64Array.of(10),
}

function moved(change: Partial<TransferObservation>, rule = RULE) {
  const policy = balanceCover(rule)
  return policy.decide({ ...SEEN, ...change }, policy.start(), policyRandom()).decision
}

describe('balancing cover between warehouses', () => {
  it('moves what the other region will still want when it comes', () => {
    // Of 50 wanted there within 4 days, a quarter is over before the truck comes.
    expect(moved({})).toEqual([{ sku: 0, from: 0, to: 1, units: 37 }])
  })

  it('goes by the heat map of sales more than by usual shares, the more it has seen', () => {
    // 30 of 40 wanted around the second: its share is (5 + 30) / 50 = 0.7, and 70 x 3/4 = 52.5 come in time.
    expect(moved({ wanted: Float64Array.of(10, 30) })[0].units).toBe(52)
  })

  it('leaves the giving region what it needs itself, and gives nothing it has not on the shelf', () => {
    expect(moved({ position: Float64Array.of(60, 0), available: Float64Array.of(60, 0) })[0].units).toBe(10)
    expect(moved({ available: Float64Array.of(7, 0) })[0].units).toBe(7)
  })

  it('moves a share of it, and nothing that is too few to be worth it', () => {
    expect(moved({}, { ...RULE, share: 0.5 })[0].units).toBe(18)
    expect(moved({}, { ...RULE, leastUnits: 38 })).toEqual([])
  })

  it.each([
    ['comes when all is over', { transferDays: Float64Array.of(0, 4, 4, 0) }],
    ['costs what a unit earns', { weight: Float64Array.of(5) }],
    ['is needed where it is', { available: Float64Array.of(50, 0), position: Float64Array.of(50, 0) }],
    ['is on its way there already', { position: Float64Array.of(120, 50) }],
    ['is wanted by nobody', { expectedUnits: Float64Array.of(0) }],
  ])('moves nothing that %s', (_, change) => {
    expect(moved(change)).toEqual([])
  })
})
