import { describe, expect, it } from 'vitest'
import { compile, Run, simulate } from '../../engine/index.ts'
import { makePolicies, type Replenisher, type ReplenishObservation } from '../../engine/policies/index.ts'
import { POLICY_SETS, type PolicySet, type ReplenishPolicy } from '../../scenarios/index.ts'
import { loadMinimal } from '../support/minimal-scenario.ts'
import { policyRandom } from '../support/random.ts'
import { runInput } from '../support/small-run.ts'

const BASE = { coverDays: 2, frontCoverDays: 1, showFactor: 1.5, frontShowShare: 0.2 }

/** Every rule by name, with what it orders for a SKU of mean 10, lead time 5, a show of 100, at some positions. */
const RULES: Readonly<
  Record<string, { readonly spec: ReplenishPolicy; readonly orders: readonly (readonly number[])[] }>
> = {
  's-S': {
    spec: { kind: 's-S', ...BASE, batchDays: 4 },
    orders: [
      [221, 0],
      [220, 40],
      [100, 160],
    ],
  },
  'r-Q': {
    spec: { kind: 'r-Q', ...BASE, batchDays: 4 },
    orders: [
      [221, 0],
      [220, 40],
      [100, 160],
    ],
  },
  'R-S': {
    spec: { kind: 'R-S', ...BASE, reviewDays: 3 },
    orders: [
      [221, 19],
      [300, 0],
      [100, 140],
    ],
  },
  'R-s-S': {
    spec: { kind: 'R-s-S', ...BASE, reviewDays: 3, batchDays: 4 },
    orders: [
      [241, 0],
      [240, 40],
      [100, 180],
    ],
  },
  'capped-base-stock': {
    spec: { kind: 'capped-base-stock', ...BASE, capDays: 3 },
    orders: [
      [215, 5],
      [100, 120],
      [0, 130],
    ],
  },
  'constant-order': {
    spec: { kind: 'constant-order', ...BASE },
    orders: [
      [0, 10],
      [500, 10],
    ],
  },
  apiobpcs: {
    // Level 220, of which 10 is the day, 50 the lead time and 160 target stock; half of all gaps in net inventory.
    spec: { kind: 'apiobpcs', ...BASE, inventoryGain: 0.5, pipelineGain: 1 },
    orders: [
      [160, 60],
      [100, 90],
      [0, 140],
      [500, 0],
    ],
  },
  newsvendor: {
    spec: {
      kind: 'newsvendor',
      ...BASE,
      weight: 0,
      outcomes: [{ share: 1, mean: 1 }],
      variation: 0.3,
      salvageShare: 0.4,
      servingShare: 0,
    },
    orders: [
      [215, 5],
      [100, 120],
    ],
  },
}

function seen(inventoryPosition: number): ReplenishObservation {
  return {
    dailyMean: Float64Array.of(10),
    leadTimeDays: Float64Array.of(5),
    daysOnSale: Float64Array.of(Number.POSITIVE_INFINITY),
    showUnits: Float64Array.of(100),
    inventoryPosition: Float64Array.of(inventoryPosition),
    netInventory: Float64Array.of(inventoryPosition),
    unitCost: Float64Array.of(10),
    showPrice: Float64Array.of(20),
  }
}

function setOf(replenish: ReplenishPolicy): PolicySet {
  return { ...(POLICY_SETS['as-is'] as PolicySet), replenish }
}

function replenisherOf(spec: ReplenishPolicy): Replenisher<unknown> {
  const { replenishment } = makePolicies(setOf(spec))
  return replenishment.replenisher as Replenisher<unknown>
}

describe.each(Object.entries(RULES))('replenishment by %s', (_, { spec, orders }) => {
  it.each(orders)('at an inventory position of %d orders %d', (position, expected) => {
    const rule = replenisherOf(spec)
    expect(rule.order(seen(position), rule.start(), policyRandom()).decision[0]).toBeCloseTo(expected, 9)
  })

  it('is a pure function whose memory is plain data', () => {
    const rule = replenisherOf(spec)
    const observation = seen(120)
    const first = rule.order(observation, rule.start(), policyRandom())
    expect(rule.order(observation, rule.start(), policyRandom())).toEqual(first)
    expect(observation).toEqual(seen(120))
    expect(structuredClone(first.memory)).toEqual(first.memory)
  })

  it('orders nothing for goods that nobody wants', () => {
    const rule = replenisherOf(spec)
    const none = { ...seen(5), dailyMean: Float64Array.of(0), showUnits: Float64Array.of(0) }
    expect(rule.order(none, rule.start(), policyRandom()).decision[0]).toBe(0)
  })

  it('balances the books at every event of a run, comes out the same twice, and can be saved and restored', () => {
    const compiled = compile(loadMinimal())
    const input = runInput({ policySet: setOf(spec), replication: 2 })
    const run = new Run(compiled, input)
    for (let step = 0; step < 2000; step++) run.step()
    const saved = structuredClone(run.save())
    while (run.step()) run.audit()
    const record = run.finish()
    expect(record).toEqual(simulate(compiled, input))
    const other = new Run(compiled, input)
    other.load(saved)
    expect(other.finish()).toEqual(record)
    expect(record.orders.delivered).toBeGreaterThan(0)
  })
})

describe('APIOBPCS', () => {
  it('is base stock where both gains are 1', () => {
    const whole = replenisherOf({ kind: 'apiobpcs', ...BASE, inventoryGain: 1, pipelineGain: 1 })
    const plain = replenisherOf({ kind: 'base-stock', ...BASE })
    for (const [onHand, onOrder] of [
      [0, 0],
      [30, 60],
      [-20, 100],
      [200, 100],
    ]) {
      const observation = { ...seen(onHand + onOrder), netInventory: Float64Array.of(onHand) }
      const [a, b] = [whole, plain].map(
        (rule) => rule.order(observation, rule.start(), policyRandom()).decision[0],
      )
      expect(a).toBeCloseTo(b, 9)
    }
  })
})

describe('rules that look every R days', () => {
  it.each(['R-S', 'R-s-S'])('%s orders at a look and not between', (kind) => {
    const rule = replenisherOf(RULES[kind].spec)
    let memory = rule.start()
    const orders = Array.from({ length: 7 }, () => {
      const step = rule.order(seen(100), memory, policyRandom())
      memory = step.memory
      return step.decision[0] > 0
    })
    expect(orders).toEqual([true, false, false, true, false, false, true])
  })
})
