import { describe, expect, it } from 'vitest'
import { simulate } from '../../../engine/index.ts'
import { compileMinimal, minimalRun, runInput } from '../../support/small-run.ts'

describe('Run', () => {
  it('keeps its books balanced at every event', () => {
    const run = minimalRun()
    let events = 0
    while (run.step()) {
      run.audit()
      events++
    }
    expect(events).toBeGreaterThan(500)
  })

  it('ends every accepted order in exactly one way', () => {
    const { orders } = minimalRun().finish()
    expect(orders.accepted).toBeGreaterThan(400)
    expect(orders.open).toBe(0)
    expect(orders.delivered + orders.cancelled + orders.lost + orders.refused).toBe(orders.accepted)
  })

  it('gives the same record twice', () => {
    expect(minimalRun().finish()).toEqual(minimalRun().finish())
  })

  it('gives another record for another replication', () => {
    expect(minimalRun({ replication: 1 }).finish().eventHash).not.toBe(minimalRun().finish().eventHash)
  })

  it('is not disturbed by another run in between', () => {
    const compiled = compileMinimal()
    const alone = simulate(compiled, runInput({ replication: 3 }))
    const [first, second] = [minimalRun({ replication: 3 }), minimalRun({ replication: 4 })]
    let isRunning = true
    while (isRunning) {
      const hasFirst = first.step()
      const hasSecond = second.step()
      isRunning = hasFirst || hasSecond
    }
    expect(first.finish()).toEqual(alone)
  })

  it.each([0.1, 0.35, 0.6, 0.9])(
    'goes on to the same record from a snapshot taken %f of the way',
    (share) => {
      const input = { policyName: 'live-reorder', replication: 2 }
      const undisturbed = minimalRun(input).finish()
      const saved = minimalRun(input)
      for (let event = 0; event < undisturbed.events * share; event++) saved.step()
      const restored = minimalRun(input)
      restored.load(structuredClone(saved.save()))
      expect(restored.finish()).toEqual(undisturbed)
      expect(saved.finish()).toEqual(undisturbed)
    },
  )

  it('meets the same demand whatever the policy', () => {
    const demanded = ['as-is', 'tiered', 'live-reorder'].map(
      (policyName) => minimalRun({ policyName }).finish().orders.demanded,
    )
    expect(new Set(demanded).size).toBe(1)
  })

  it('meets the same demand whatever the policy with orders drawn as lots', () => {
    const demanded = ['as-is', 'tiered', 'hindsight'].map(
      (policyName) => minimalRun({ policyName, lotSize: 4 }).finish().orders.demanded,
    )
    expect(new Set(demanded).size).toBe(1)
  })

  it('goes on from a snapshot with orders drawn as lots', () => {
    const input = { lotSize: 6, replication: 1 }
    const undisturbed = minimalRun(input).finish()
    const saved = minimalRun(input)
    for (let event = 0; event < undisturbed.events / 2; event++) saved.step()
    const restored = minimalRun(input)
    restored.load(structuredClone(saved.save()))
    expect(restored.finish()).toEqual(undisturbed)
  })
})

it('runs without any demand outside shows', () => {
  const silent = compileMinimal(({ catalogue }) => {
    for (const sku of catalogue.skus as { meanDailyUnits: number }[]) sku.meanDailyUnits = 0
  })
  expect(simulate(silent, runInput()).orders.demanded).toBe(0)
})
