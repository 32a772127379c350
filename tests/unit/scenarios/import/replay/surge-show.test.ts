import { describe, expect, it } from 'vitest'
import {
  describeReplay,
  type OrderImportOptions,
  replayScenario,
} from '../../../../../scenarios/import/index.ts'
import type { Scenario } from '../../../../../scenarios/index.ts'
import { ordersOf } from '../orders/orders-of.ts'
import { BASE } from './base-scenario.ts'

/** Nine days; A, B, C and D sell 4, 3, 2 and 1 a day; the sixth day has one order more. */
const ROWS = Array.from({ length: 9 }, (_, day) => {
  const date = `2024-01-0${day + 1}T09:00`
  return [`${date},D,1`, `${date},A,4`, `${date},C,2`, `${date},B,3`, ...(day === 5 ? [`${date},D,1`] : [])]
}).flat()

async function surgeOf(options: OrderImportOptions): Promise<Scenario> {
  return replayScenario(BASE, await ordersOf(['date,sku,quantity', ...ROWS]), options)
}

describe('a surge laid over a history', () => {
  it('is one evening show for the best sellers on the busiest measured day', async () => {
    const { demand, horizon } = await surgeOf({ surge: 500 })
    expect(horizon.warmUp).toBe(3 * 86_400_000)
    expect(demand.shows).toMatchObject([
      { id: 'surge', day: 3, starts: 20 * 3_600_000, lasts: 3 * 3_600_000 },
    ])
    const hour = 3_600_000
    expect(demand.slots).toMatchObject([
      { show: 'surge', sku: 'A', starts: 0, lasts: hour, surge: 500 },
      { show: 'surge', sku: 'B', starts: hour, lasts: hour, surge: 500 },
      { show: 'surge', sku: 'C', starts: 2 * hour, lasts: hour, surge: 500 },
    ])
    expect(demand.volume).toEqual(BASE.demand.volume)
    expect(demand.viewers).toEqual(BASE.demand.viewers)
  })

  it('presents as many products as wanted, or as there are', async () => {
    expect((await surgeOf({ surge: 10, surgeSkus: 1 })).demand.slots.map(({ sku }) => sku)).toEqual(['A'])
    expect((await surgeOf({ surge: 10, surgeSkus: 9 })).demand.slots).toHaveLength(4)
  })

  it('is not there at 0', async () => {
    expect((await surgeOf({ surge: 0 })).demand).toMatchObject({ shows: [], slots: [] })
  })

  it('is told to people', async () => {
    const orders = await ordersOf(['date,sku,quantity', ...ROWS])
    expect(describeReplay(BASE, orders, { surge: 500 })).toContain(
      'a show of 500 times a mean day for 3 best sellers is laid over 2024-01-06, 20:00 to 23:00',
    )
  })
})
