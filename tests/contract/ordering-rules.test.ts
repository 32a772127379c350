import { describe, expect, it } from 'vitest'
import { makeOrderingRule, type OrderObservation } from '../../engine/policies/index.ts'
import { orderingPolicy } from '../../scenarios/index.ts'

const forecast = { smoothing: 0.3, initialForecast: 5 }
const SPECS = [
  { kind: 'base-stock', baseStockLevel: 20 },
  { kind: 's-S', reorderPoint: 10, orderUpToLevel: 20 },
  { kind: 'r-Q', reorderPoint: 10, orderQuantity: 6 },
  { kind: 'r-Q', reorderPoint: 10, orderQuantity: 2, multiples: true },
  { kind: 'R-S', reviewPeriod: 2, orderUpToLevel: 20 },
  { kind: 'R-s-S', reviewPeriod: 2, reorderPoint: 10, orderUpToLevel: 20 },
  { kind: 'echelon-base-stock', baseStockLevel: 40 },
  { kind: 'echelon-base-stock', baseStockLevel: 40, information: 'own-orders' },
  { kind: 'balanced-echelon-base-stock', baseStockLevel: 40, partner: 'next', equivalentLeadTime: 1 },
  { kind: 'constant-order', orderQuantity: 4 },
  { kind: 'capped-base-stock', baseStockLevel: 20, cap: 5 },
  { kind: 'dual-index', expediteLevel: 12, regularLevel: 20 },
  { kind: 'tailored-base-surge', expediteLevel: 12, regularQuantity: 3 },
  { kind: 'anchor-and-adjust', ...forecast, stockAdjustment: 0.5, supplyLineWeight: 0.5, desiredStock: 30 },
  { kind: 'apiobpcs', ...forecast, inventoryGain: 0.3, pipelineGain: 0.3, targetStock: 20, leadTime: 2 },
  { kind: 'moving-average-order-up-to', periods: 3, leadTime: 2, initialForecast: 5 },
  { kind: 'smoothing-order-up-to', ...forecast, leadTime: 2 },
  { kind: 'pass-through' },
  { kind: 'listed', orders: [3, 4] },
]

function observation(period: number, inventoryPosition: number): OrderObservation {
  return {
    period,
    onHand: Math.max(0, inventoryPosition - 2),
    backorders: 0,
    onOrder: 2,
    inventoryPosition,
    demand: 7,
    echelonPosition: inventoryPosition + 15,
    echelonDemand: 6,
    partnerPosition: 38,
    expeditedPosition: inventoryPosition - 1,
  }
}

it('is tested for every kind', () => {
  const kinds = orderingPolicy.options.map((option) => option.shape.kind.value)
  expect(new Set(SPECS.map(({ kind }) => kind))).toEqual(new Set(kinds))
})

describe.each(SPECS.map((spec) => [JSON.stringify(spec), spec] as const))('%s', (_, written) => {
  const spec = orderingPolicy.parse(written)
  const decide = () => {
    const rule = makeOrderingRule(spec)
    let memory = rule.start()
    return [4, 9, 30, 11].map((position, period) => {
      const seen = Object.freeze(observation(period, position))
      const decided = rule.decide(seen, memory)
      expect(rule.decide(seen, memory)).toEqual(decided)
      memory = structuredClone(decided.memory)
      return decided.decision
    })
  }

  it('is pure: equal looks and memories give equal orders, and its memory is plain data', () => {
    expect(decide()).toEqual(decide())
  })

  it('never orders less than nothing', () => {
    expect(
      decide()
        .flat()
        .every((units) => units >= 0 && Number.isFinite(units)),
    ).toBe(true)
  })

  it('survives JSON', () => {
    expect(orderingPolicy.parse(JSON.parse(JSON.stringify(spec)))).toEqual(spec)
  })
})
