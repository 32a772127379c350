import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { describeReplay, readOrders, replayScenario } from '../../scenarios/import/index.ts'
import { loadScenario } from '../../scenarios/index.ts'

const FOLDER = '../shared/data/online-retail'
const FILE = `${FOLDER}/orders_2011-11-01_to_2011-12-09.csv.gz`
const here = existsSync(FILE)
if (!here) console.warn(`skipped: ${FILE} is not there (UCI Online Retail, data set 352, CC BY 4.0)`)

const DAY = 86_400_000
const UK = { timeZone: 'Europe/London' }

describe.skipIf(!here)('Online Retail, the peak season of 2011', () => {
  it('is read row by row; what came back is counted', async () => {
    const { summary } = await readOrders(FILE, UK)
    // Counted independently of this code: 110,236 lines, 1,436 on invoices with a leading C, 167 stock
    // corrections at price 0; the matching was repeated by a script that follows the same rule.
    expect(summary).toMatchObject({
      rows: 110_236,
      accepted: 110_236,
      rejected: 0,
      span: { from: '2011-11-01T08:16:00+00:00', to: '2011-12-09T12:50:00+00:00' },
      regions: 27,
      units: 1_086_650,
      reversals: { cancelled: 1_436 + 167, matched: 724, unmatched: 712 + 167 },
      mapping: {
        orderId: 'InvoiceNo',
        sku: 'StockCode',
        quantity: 'Quantity',
        timestamp: 'InvoiceDate',
        price: 'UnitPrice',
        customer: 'CustomerID',
        region: 'Country',
      },
    })
    expect(summary.warnings.join('\n')).toContain('167 rows with a negative quantity at price 0')
  })

  it('keeps every unit, and the order of 80,995 that was cancelled twelve minutes later', async () => {
    const { history } = await readOrders(FILE, { ...UK, skus: 10_000 })
    const sizes = history.baskets.map(({ lines }) => lines.reduce((total, { units }) => total + units, 0))
    const units = history.basket.reduce(
      (total, basket, order) => total + (sizes[basket] as number) * (history.quantity[order] as number),
      0,
    )
    expect(units).toBe(1_086_650)
    const whale = history.quantity.indexOf(80_995)
    expect(history.placedAt[whale]).toBe(Date.UTC(2011, 11, 9, 9, 15))
    expect((history.reversedAt[whale] as number) - (history.placedAt[whale] as number)).toBe(12 * 60_000)
    const lines = history.baskets[history.basket[whale] as number]?.lines ?? []
    expect(lines.map(({ sku }) => history.skus[sku]?.code)).toEqual(['23843'])
  })

  it('becomes a scenario of 39 days', async () => {
    const orders = await readOrders(FILE, UK)
    const base = loadScenario('singles-night')
    const scenario = replayScenario(base, orders, { surge: 500 })
    expect(scenario.horizon).toMatchObject({ warmUp: 8 * DAY, window: 31 * DAY })
    expect(scenario.catalogue.skus).toHaveLength(2_000)
    const replay = scenario.demand.replay
    expect(replay?.placedAt.length).toBe(orders.history.placedAt.length)
    expect(replay?.placedAt.every((at) => at >= 0 && at < 39 * DAY)).toBe(true)
    expect(scenario.demand.slots).toHaveLength(3)
    // The day of the cancelled whale has 93,979 units; the median trading day has some 30,000.
    expect(describeReplay(base, orders).join('\n')).toContain('left out of mean daily units: 2011-12-09')
  })

  it('takes less than five seconds of one processor, and does not keep its text', async () => {
    const before = process.memoryUsage().rss
    const start = process.cpuUsage()
    await readOrders(FILE, UK)
    // Not the clock on the wall: other tests run beside this one.
    const { user, system } = process.cpuUsage(start)
    expect((user + system) / 1e6).toBeLessThan(5)
    expect(process.memoryUsage().rss - before).toBeLessThan(400e6)
  })
})
