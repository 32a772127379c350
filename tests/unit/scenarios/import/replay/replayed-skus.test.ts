import { describe, expect, it } from 'vitest'
import { replayScenario } from '../../../../../scenarios/import/index.ts'
import type { Sku } from '../../../../../scenarios/index.ts'
import { ordersOf } from '../orders/orders-of.ts'
import { BASE } from './base-scenario.ts'

async function skusOf(...rows: readonly string[]): Promise<readonly Sku[]> {
  const orders = await ordersOf(['date,sku,quantity,price', ...rows])
  return replayScenario(BASE, orders, { keepCapacities: true }).catalogue.skus
}

function medianOfBase(value: (sku: Sku) => number): number {
  const values = BASE.catalogue.skus.map(value).sort((a, b) => a - b)
  return ((values[(values.length - 1) >> 1] as number) + (values[values.length >> 1] as number)) / 2
}

describe('products of a replay', () => {
  it('take price from the history, and cost, weight and category from the scenario', async () => {
    const [sku] = await skusOf(
      '2024-01-01,A,1,10',
      '2024-01-01,A,1,12',
      '2024-01-01,A,1,90',
      '2024-01-01,A,1,0',
    )
    expect(sku).toMatchObject({
      id: 'A',
      price: 12,
      weight: medianOfBase(({ weight }) => weight),
    })
    expect(sku?.unitCost).toBeCloseTo(12 * medianOfBase(({ price, unitCost }) => unitCost / price), 9)
    const category = BASE.catalogue.categories[sku?.category ?? '']
    expect(category).toBeDefined()
    expect(category?.shelfLife).toBeUndefined()
  })

  it('cost what the scenario usually asks where the file gives no price above 0', async () => {
    const skus = await skusOf('2024-01-01,A,1,', '2024-01-01,B,1,0', '2024-01-01,C,1,5')
    const median = medianOfBase(({ price }) => price)
    expect(skus.map(({ price }) => price)).toEqual([median, median, 5])
  })

  it('have ids that a scenario can hold, all different', async () => {
    const codes = [
      'BANK CHARGES',
      'BANK-CHARGES',
      '衣服 01',
      '__proto__',
      'constructor',
      '#',
      '-x-',
      '85123A',
      '"a,b"',
    ]
    const skus = await skusOf(...codes.map((code) => `2024-01-01,${code},1,1`))
    expect(skus.map(({ id }) => id)).toEqual([
      'BANK-CHARGES',
      'BANK-CHARGES-2',
      '衣服-01',
      'proto__',
      'sku-constructor',
      'sku-',
      'x',
      '85123A',
      'a-b',
    ])
  })

  it('sell on a mean day what they sell without the days of a surge', async () => {
    const usual = Array.from({ length: 9 }, (_, day) => `2024-01-0${day + 1},A,10,1`)
    const skus = await skusOf(...usual, '2024-01-10,A,500,1', '2024-01-10,whale,400,1', '2024-01-03,B,9,1')
    // The scale of the scenario multiplies the catalogue, but not the orders of a history.
    const means = new Map(skus.map(({ id, meanDailyUnits }) => [id, meanDailyUnits * BASE.scale]))
    expect(BASE.scale).not.toBe(1)
    expect(means.get('A')).toBeCloseTo(10, 9)
    expect(means.get('B')).toBeCloseTo(1, 9)
    expect(means.get('whale')).toBe(0)
  })

  it('are shared out over the standard factories by what these can make', async () => {
    const rows = Array.from({ length: 300 }, (_, index) => `2024-01-01,sku-${index},${1 + (index % 17)},1`)
    const skus = await skusOf(...rows)
    const load = new Map<string, number>()
    for (const { factory, meanDailyUnits } of skus)
      load.set(factory, (load.get(factory) ?? 0) + meanDailyUnits * BASE.scale)
    const standard = BASE.network.factories.filter(({ kind }) => kind === 'standard')
    const total = standard.reduce((sum, { unitsPerHour, lines }) => sum + unitsPerHour * lines, 0)
    const units = skus.reduce((sum, { meanDailyUnits }) => sum + meanDailyUnits * BASE.scale, 0)
    for (const { id, unitsPerHour, lines } of standard) {
      expect(Math.abs((load.get(id) ?? 0) - (units * unitsPerHour * lines) / total)).toBeLessThanOrEqual(17)
      load.delete(id)
    }
    expect(load.size).toBe(0)
  })
})
