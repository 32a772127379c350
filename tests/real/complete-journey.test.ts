import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readOrders, replayScenario } from '../../scenarios/import/index.ts'
import { loadScenario } from '../../scenarios/index.ts'

const FILE = '../shared/data/completejourney/transactions_sample.csv.gz'
const here = existsSync(FILE)
if (!here) console.warn(`skipped: ${FILE} is not there (The Complete Journey 2.0 by 84.51, CC0)`)

const DAY = 86_400_000
const US = { timeZone: 'America/New_York' }

describe.skipIf(!here)('The Complete Journey, 2017', () => {
  it('is read row by row; lines of no units are rejected', async () => {
    const { summary } = await readOrders(FILE, US)
    // Counted independently of this code: 75,000 lines, 416 of quantity 0, none negative, 293 stores.
    expect(summary).toMatchObject({
      rows: 75_000,
      accepted: 74_584,
      rejected: 416,
      regions: 293,
      reversals: { cancelled: 0, matched: 0, unmatched: 0 },
      mapping: {
        customer: 'household_id',
        region: 'store_id',
        orderId: 'basket_id',
        sku: 'product_id',
        quantity: 'quantity',
        price: 'sales_value',
        timestamp: 'transaction_timestamp',
      },
    })
    expect(summary.span.from).toBe('2017-01-01T07:30:27-05:00')
    expect(summary.rejects).toHaveLength(100)
    expect(summary.rejects[0]).toEqual({ line: 31, value: '0', rule: 'a quantity of 0 orders nothing' })
    expect(summary.warnings.join('\n')).toContain('sales_value is read as the price of the whole line')
  })

  it('is cut to sixty days around its busiest day', async () => {
    const orders = await readOrders(FILE, US)
    const scenario = replayScenario(loadScenario('singles-night'), orders)
    expect(scenario.horizon).toMatchObject({ warmUp: 8 * DAY, window: 60 * DAY })
    const placedAt = scenario.demand.replay?.placedAt ?? new Float64Array()
    expect(placedAt.length).toBeGreaterThan(3_000)
    expect(
      placedAt.every((at, order) => at < 68 * DAY && (order === 0 || at >= (placedAt[order - 1] as number))),
    ).toBe(true)
    expect([...(scenario.demand.replay?.reversedAt ?? [])].every(Number.isNaN)).toBe(true)
  })

  it('takes less than five seconds of one processor, and does not keep its text', async () => {
    const before = process.memoryUsage().rss
    const start = process.cpuUsage()
    await readOrders(FILE, US)
    // Not the clock on the wall: other tests run beside this one.
    const { user, system } = process.cpuUsage(start)
    expect((user + system) / 1e6).toBeLessThan(5)
    expect(process.memoryUsage().rss - before).toBeLessThan(400e6)
  })
})
