import { describe, expect, it } from 'vitest'
import { compile, Run } from '../../../engine/index.ts'
import { inNameOrder } from '../../../engine/world/name-order.ts'
import type { Replay, Scenario } from '../../../scenarios/index.ts'
import { loadMinimal } from '../../support/minimal-scenario.ts'
import { runInput } from '../../support/small-run.ts'

const REPLAY: Replay = {
  source: 'orders.csv',
  baskets: [
    { lines: [{ sku: 0, units: 2 }], price: 100 },
    {
      lines: [
        { sku: 1, units: 1 },
        { sku: 2, units: 3 },
      ],
      price: 80,
    },
  ],
  placedAt: Float64Array.of(1000, 90_000_000),
  basket: Int32Array.of(1, 0),
  quantity: Int32Array.of(1, 1),
  zone: Int32Array.of(0, -1),
  reversedAt: Float64Array.of(Number.NaN, Number.POSITIVE_INFINITY),
}

describe('goods in the order of their names', () => {
  const listed = loadMinimal()

  it('are numbered so, whatever the order of the list', () => {
    expect(listed.catalogue.skus.map(({ id }) => id)).toEqual(['shirt', 'socks', 'berries'])
    expect(compile(listed).skus.ids).toEqual(['berries', 'shirt', 'socks'])
  })

  it('keep their companions, slots and prices', () => {
    const run = (scenario: Scenario) => new Run(compile(scenario), runInput()).finish()
    const backwards = { ...listed.catalogue, skus: [...listed.catalogue.skus].reverse() }
    expect(run({ ...listed, catalogue: backwards })).toEqual(run(listed))
  })

  it('are found by a history, which names them by their place', () => {
    const ordered = inNameOrder({ ...listed, demand: { ...listed.demand, replay: REPLAY } })
    const names = ordered.demand.replay?.baskets.map(({ lines }) =>
      lines.map(({ sku, units }) => `${units} ${ordered.catalogue.skus[sku].id}`),
    )
    expect(names).toEqual([['2 shirt'], ['1 socks', '3 berries']])
    expect(inNameOrder(ordered)).toBe(ordered)
  })
})
