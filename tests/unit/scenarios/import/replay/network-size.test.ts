import { describe, expect, it } from 'vitest'
import { describeReplay, replayScenario } from '../../../../../scenarios/import/index.ts'
import { loadScenario } from '../../../../../scenarios/index.ts'
import { ordersOf } from '../orders/orders-of.ts'

const BASE = loadScenario('quiet-week')

function rows(ordersPerDay: number, units: number): string[] {
  return Array.from({ length: 9 }, (_, day) =>
    Array.from(
      { length: ordersPerDay },
      (_order, order) => `2026-03-0${day + 1} 12:00,sku-${order % 5},${units},10`,
    ),
  ).flat()
}

async function scaleOf(ordersPerDay: number, units: number): Promise<number> {
  return replayScenario(BASE, await ordersOf(['date,sku,quantity,price', ...rows(ordersPerDay, units)])).scale
}

describe('size of the network for a history', () => {
  it('grows in proportion to its orders', async () => {
    expect((await scaleOf(200, 1)) / (await scaleOf(50, 1))).toBeCloseTo(4, 6)
  })

  it('follows units where orders are large', async () => {
    expect((await scaleOf(50, 100)) / (await scaleOf(50, 50))).toBeCloseTo(2, 6)
  })

  it('stays that of the scenario when told so', async () => {
    const orders = await ordersOf(['date,sku,quantity,price', ...rows(50, 1)])
    expect(replayScenario(BASE, orders, { keepCapacities: true }).scale).toBe(BASE.scale)
  })

  it('takes prices at the exchange rate given', async () => {
    const orders = await ordersOf(['date,sku,quantity,price', ...rows(50, 1)])
    const [plain, exchanged] = [1, 9.2].map((priceFactor) => replayScenario(BASE, orders, { priceFactor }))
    expect(exchanged?.catalogue.skus[0]?.price).toBeCloseTo(9.2 * (plain?.catalogue.skus[0]?.price ?? 0), 9)
    expect(exchanged?.demand.replay?.baskets[0]?.price).toBeCloseTo(92, 9)
  })

  it('says what becomes of prices, and nothing where the file has none', async () => {
    const priced = await ordersOf(['date,sku,quantity,price', ...rows(50, 1)])
    const unpriced = await ordersOf(['date,sku,quantity', '2026-03-01 12:00,a,1', '2026-03-09 12:00,a,1'])
    const notesOf = (orders: typeof priced, priceFactor: number) =>
      describeReplay(BASE, orders, { priceFactor }).filter((note) => note.includes('price'))
    expect(notesOf(priced, 1)).toEqual([expect.stringContaining('is not converted')])
    expect(notesOf(priced, 9.2)).toEqual(['prices of the file are multiplied by 9.2'])
    expect(notesOf(unpriced, 1)).toEqual([])
  })
})
