import { describe, expect, it } from 'vitest'
import { type CompiledScenario, compile, Run } from '../../engine/index.ts'
import { listScenarios, loadScenario, POLICY_SETS, validateScenario } from '../../scenarios/index.ts'
import { runInput } from '../support/small-run.ts'

/** Small enough for a test, large enough that every SKU is ordered. */
const MOST_ORDERS = 60_000
const SCALE = 0.03

function smallModel(id: string): CompiledScenario {
  const scenario = loadScenario(id)
  const { expectedOrders } = compile(scenario)
  return compile({ ...scenario, scale: Math.min(SCALE, (MOST_ORDERS / expectedOrders) * scenario.scale) })
}

describe.each(listScenarios().map(({ id }) => id))('library scenario %s', (id) => {
  it('is valid', () => {
    expect(validateScenario(id).errors).toEqual([])
  })

  it('compiles to the same each time', () => {
    const scenario = loadScenario(id)
    expect(compile(scenario)).toEqual(compile(scenario))
  })

  it.each(Object.keys(POLICY_SETS))(
    'runs as a small model under %s, with its books balanced every day, until every order is closed',
    (policyName) => {
      const run = new Run(smallModel(id), runInput({ policyName }))
      let nextAudit = 0
      while (run.step()) {
        if (run.now < nextAudit) continue
        run.audit()
        nextAudit += 86_400_000
      }
      const { orders, kpis } = run.finish()
      expect(orders.accepted).toBeGreaterThan(5000)
      expect(orders.open).toBe(0)
      for (const share of [
        'fillRate',
        'onTimeRate',
        'returnRate',
        'stockOutRate',
        'overstockShare',
      ] as const) {
        expect(kpis[share]).toBeGreaterThanOrEqual(0)
        expect(kpis[share]).toBeLessThanOrEqual(1)
      }
    },
  )
})
