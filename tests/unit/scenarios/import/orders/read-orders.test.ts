import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { describeImport, readOrders } from '../../../../../scenarios/import/index.ts'
import { fileWith, problemOf } from '../order-file.ts'
import { inWords, ordersOf, unitsIn } from './orders-of.ts'

describe('readOrders', () => {
  it('reads a plain file and sums it up', async () => {
    const { summary, history } = await ordersOf([
      'order_id,order_date,sku,quantity,unit_price,region',
      '1,2024-11-11 20:00:00,A,2,10,north',
      '1,2024-11-11 20:00:00,B,1,30,north',
      '2,2024-11-11 20:05:00,A,1,12,south',
    ])
    expect(summary).toMatchObject({
      rows: 3,
      accepted: 3,
      rejected: 0,
      span: { from: '2024-11-11T20:00:00+00:00', to: '2024-11-11T20:05:00+00:00' },
      skus: 2,
      regions: 2,
      orders: 2,
      units: 4,
      mapping: {
        orderId: 'order_id',
        timestamp: 'order_date',
        sku: 'sku',
        quantity: 'quantity',
        price: 'unit_price',
        region: 'region',
      },
      reversals: { cancelled: 0, matched: 0, unmatched: 0 },
    })
    expect(history.skus).toEqual([
      { code: 'A', units: 3, price: 11 },
      { code: 'B', units: 1, price: 30 },
    ])
    expect(history.regions).toEqual(['north', 'south'])
    expect([...history.region]).toEqual([0, 1])
    expect([...history.placedAt]).toEqual([Date.UTC(2024, 10, 11, 20), Date.UTC(2024, 10, 11, 20, 5)])
  })

  it('reads the same orders from any delimiter, line end, quoting and packing', async () => {
    const plain = 'date,sku,qty\n2024-01-01,A,1\n2024-01-02,B,2\n'
    const variants = [
      plain.replaceAll(',', ';'),
      plain.replaceAll(',', '\t'),
      plain.replaceAll('\n', '\r\n'),
      `\uFEFF${plain}`,
      plain.replaceAll(/[^,\n]+/g, '"$&"'),
      gzipSync(plain),
      Buffer.from(`\uFEFF${plain}`, 'utf16le'),
    ]
    const expected = (await readOrders(fileWith(plain))).history
    for (const variant of variants) {
      expect((await readOrders(fileWith(variant))).history).toEqual(expected)
    }
  })

  it('reads a Chinese export in Chinese local time', async () => {
    const { summary, history } = await readOrders(
      fileWith(
        '订单号,下单时间,商品编码,数量,单价,收货省份,是否退货\n' +
          'D1,2024/11/11 20:00,衣-01,2,¥1\u2009299.00,浙江,否\n'.replace('\u2009', '') +
          'D2,2024/11/11 20:01,衣-01,1,¥1299.00,广东,是\n',
      ),
    )
    expect(summary).toMatchObject({ accepted: 2, regions: 2, span: { from: '2024-11-11T20:00:00+08:00' } })
    expect(history.skus[0]).toEqual({ code: '衣-01', units: 3, price: 1_299 })
    const [kept, returned] = history.reversedAt
    expect(kept).toBe(Number.POSITIVE_INFINITY)
    expect(returned).toBe((history.placedAt[1] as number) + 7 * 86_400_000)
    expect(summary.warnings.join('\n')).toContain('7 days after')
  })

  it('divides a line total by the quantity', async () => {
    const { history, summary } = await ordersOf([
      'date,sku,qty,sales_value',
      '2024-01-01,A,4,10',
      '2024-01-01,A,1,2.5',
    ])
    expect(history.skus[0]?.price).toBe(2.5)
    expect(summary.warnings[0]).toContain('sales_value is read as the price of the whole line')
  })

  it('counts and lists the rows it cannot read, and uses the others', async () => {
    const good = Array.from({ length: 9 }, () => '2024-01-01,A,1,2')
    const { summary } = await ordersOf([
      'date,sku,qty,price',
      ...good,
      'soon,A,1,2',
      '2024-01-01,,1,2',
      '2024-01-01,A,0,2',
      '2024-01-01,A,half,2',
      '2024-01-01,A,1,-2',
      '2024-01-01,A,1,cheap',
      '2024-01-01,A, red,1,2',
      '2024-01-01',
    ])
    expect(summary).toMatchObject({ rows: 17, accepted: 9, rejected: 8 })
    expect(summary.rejects).toEqual([
      { line: 11, value: 'soon', rule: 'the time must be a date with time, such as 2024-11-11 20:00:05' },
      { line: 12, value: '2024-01-01 |  | 1 | 2', rule: 'the product code is missing' },
      { line: 13, value: '0', rule: 'a quantity of 0 orders nothing' },
      { line: 14, value: 'half', rule: 'the quantity must be a whole number of at most 10,000,000' },
      { line: 15, value: '-2', rule: 'the price must not be negative' },
      { line: 16, value: 'cheap', rule: 'the price must be a sum of money' },
      { line: 17, value: '2024-01-01 | A |  red | 1 | 2', rule: 'the row has 5 fields, the header has 4' },
      { line: 18, value: '2024-01-01', rule: 'the product code is missing' },
    ])
  })

  it('lists a hundred rejected rows and counts the rest', async () => {
    const good = Array.from({ length: 200 }, () => '2024-01-01,A,1')
    const bad = Array.from({ length: 150 }, () => '2024-01-01,A,0')
    const { summary } = await ordersOf(['date,sku,qty', ...good, ...bad])
    expect(summary.rejected).toBe(150)
    expect(summary.rejects.map(({ line }) => line)).toEqual(
      Array.from({ length: 100 }, (_, index) => 202 + index),
    )
  })

  it('fails when more than half of the rows cannot be read', async () => {
    const problem = await problemOf(
      ordersOf(
        [
          'date,sku,qty',
          '2024-01-01,A,1',
          '2024-01-01,A,0',
          '2024-01-01,,1',
          '2024-01-01,B,0',
          '2024-01-02,A,1',
        ],
        {},
      ),
    )
    expect(problem).toMatchObject({ line: 3, value: '0' })
    expect(problem.rule).toBe('a quantity of 0 orders nothing; 3 of 5 rows cannot be read, more than half')
  })

  it('fails on a file that holds a header only, or nothing but returns', async () => {
    expect((await problemOf(ordersOf(['date,sku,qty']))).rule).toBe('the file has a header but no rows')
    expect((await problemOf(ordersOf(['date,sku,qty', '2024-01-01,A,-1']))).rule).toBe(
      'the file holds no order, only goods that came back',
    )
  })

  it('refuses options out of their range', async () => {
    const rows = ['date,sku,qty', '2024-01-01,A,1']
    expect(await problemOf(ordersOf(rows, { scale: 0 }))).toMatchObject({ path: 'scale', value: '0' })
    expect(await problemOf(ordersOf(rows, { scale: Number.NaN }))).toMatchObject({ path: 'scale' })
    expect(await problemOf(ordersOf(rows, { skus: 1.5 }))).toMatchObject({ path: 'skus' })
    expect(await problemOf(ordersOf(rows, { timeZone: 'Asia/Atlantis' }))).toMatchObject({ path: 'timeZone' })
  })

  it('warns of dates that can be read in two ways, and says how they were read', async () => {
    const { summary } = await ordersOf(['date,sku,qty', '11/1/2024 8:00,A,1', '11/2/2024 8:00,A,1'])
    expect(summary.span.from).toBe('2024-11-01T08:00:00+00:00')
    expect(summary.warnings.join('\n')).toContain('they are read with the month first')
  })

  it('rejects dates that break the order of day and month of the others', async () => {
    const { summary } = await ordersOf([
      'date,sku,qty',
      '13/11/2024 8:00,A,1',
      '14/11/2024 8:00,A,1',
      '11/15/2024 8:00,A,1',
      '1/11/2024 8:00,A,1',
    ])
    expect(summary).toMatchObject({ accepted: 3, rejected: 1, span: { from: '2024-11-01T08:00:00+00:00' } })
    expect(summary.rejects).toEqual([
      { line: 4, value: '11/15/2024 8:00', rule: 'the day comes first elsewhere' },
    ])
  })

  it('puts orders in the order of their instants across the end of summer time', async () => {
    const { history } = await ordersOf(
      ['date,sku,qty', '2024-10-27T00:45:00Z,A,1', '2024-10-27 02:15:00,B,1', '2024-10-27 01:30:00,C,1'],
      { timeZone: 'Europe/London' },
    )
    expect(
      Array.from(
        history.basket,
        (basket) => history.skus[history.baskets[basket]?.lines[0]?.sku ?? -1]?.code,
      ),
    ).toEqual(['C', 'A', 'B'])
  })

  it('is not led astray by names of object parts as columns, products or regions', async () => {
    const imported = await ordersOf([
      'date,sku,qty,region,__proto__',
      '2024-01-01,__proto__,1,constructor,x',
      '2024-01-01,constructor,2,__proto__,y',
      '2024-01-01,toString,3,hasOwnProperty,z',
    ])
    expect(imported.summary).toMatchObject({ accepted: 3, skus: 3, regions: 3 })
    expect(unitsIn(imported)).toBe(6)
    expect(({} as Record<string, unknown>)['x']).toBeUndefined()
  })

  it('describes the import line by line', async () => {
    const { summary } = await ordersOf([
      'date,sku,qty',
      '2024-01-01 10:00,A,3',
      '2024-01-01 10:10,A,-3',
      '2024-01-01,B,0',
    ])
    expect(describeImport(summary)).toEqual([
      '3 rows: 2 accepted, 1 rejected',
      '2024-01-01T10:00:00+00:00 to 2024-01-01T10:10:00+00:00',
      '1 orders, 3 units, 1 products, 0 regions',
      'columns: timestamp=date, sku=sku, quantity=qty',
      'came back: 1 rows, order found for 1, not for 0',
      'warning: no column holds order numbers: each row is an order of its own',
      'rejected: line 4, "0": a quantity of 0 orders nothing',
    ])
  })
})

describe('orders', () => {
  it('are the rows with one number; a product named twice counts once', async () => {
    const imported = await ordersOf([
      'order,date,sku,qty',
      '1,2024-01-01 10:00,A,1',
      '2,2024-01-01 10:01,B,1',
      '1,2024-01-01 10:02,B,2',
      '1,2024-01-01 10:02,A,1',
    ])
    expect(inWords(imported)).toEqual(['0: 1 B + 1 A x 2', '1: 1 B x 1'])
    expect(imported.summary.orders).toBe(2)
  })

  it('share equal baskets, and count a multiple as the basket several times', async () => {
    const { history } = await ordersOf([
      'order,date,sku,qty,price',
      '1,2024-01-01 10:00,A,2,5',
      '1,2024-01-01 10:00,B,2,7',
      '2,2024-01-01 10:01,B,1,9',
      '2,2024-01-01 10:01,A,1,9',
      '3,2024-01-01 10:02,A,12,1',
    ])
    expect(history.baskets.map(({ lines }) => lines)).toEqual([
      [
        { sku: 0, units: 1 },
        { sku: 1, units: 1 },
      ],
      [{ sku: 0, units: 1 }],
    ])
    expect([...history.basket]).toEqual([0, 0, 1])
    expect([...history.quantity]).toEqual([2, 1, 12])
    // (2 x 12 + 18) / 3
    expect(history.baskets.map(({ price }) => price)).toEqual([14, 1])
  })

  it('are split at eight products', async () => {
    const rows = Array.from({ length: 19 }, (_, index) => `1,2024-01-01,sku-${index},${index + 1}`)
    const imported = await ordersOf(['order,date,sku,qty', ...rows])
    expect(imported.history.baskets.map(({ lines }) => lines.length)).toEqual([8, 8, 3])
    expect(unitsIn(imported)).toBe(190)
    expect(imported.summary.warnings).toContain(
      '1 orders of more than 8 products are split into several orders',
    )
  })

  it('are two where a number comes again more than a day later', async () => {
    const imported = await ordersOf([
      'order,date,sku,qty',
      '1,2024-01-01 10:00,A,1',
      '1,2024-01-03 10:00,A,1',
    ])
    expect(imported.summary.orders).toBe(2)
    expect(imported.summary.warnings.join('\n')).toContain('taken as new orders')
  })

  it('hold the best sellers only; the rest is counted as left out', async () => {
    const imported = await ordersOf(['date,sku,qty', '2024-01-01,A,1', '2024-01-01,B,5', '2024-01-01,C,3'], {
      skus: 2,
    })
    expect(imported.history.skus.map(({ code }) => code)).toEqual(['B', 'C'])
    expect(imported.summary).toMatchObject({ skus: 3, leftOut: { skus: 1, units: 1 } })
    expect(unitsIn(imported)).toBe(8)
  })
})

describe('scale', () => {
  const rows = Array.from({ length: 2_000 }, (_, index) => `${index},2024-01-01,A,3`)

  it('thins by order number, the same whatever else the file holds', async () => {
    const all = await ordersOf(['order,date,sku,qty', ...rows], { scale: 0.25 })
    expect(all.history.placedAt.length).toBeGreaterThan(420)
    expect(all.history.placedAt.length).toBeLessThan(580)
    const half = await ordersOf(['order,date,sku,qty', ...rows.slice(1_000)], { scale: 0.25 })
    expect([...all.history.key].filter((key) => half.history.key.includes(key))).toEqual([
      ...half.history.key,
    ])
    expect(all.summary).toMatchObject({ accepted: 2_000, orders: 2_000, units: 6_000 })
  })

  it('repeats every order', async () => {
    expect(unitsIn(await ordersOf(['order,date,sku,qty', ...rows], { scale: 3 }))).toBe(18_000)
    const { history } = await ordersOf(['order,date,sku,qty', ...rows], { scale: 1.5 })
    expect(new Set(history.quantity)).toEqual(new Set([3]))
    expect(Math.abs(history.placedAt.length - 3_000)).toBeLessThan(100)
    // A copy is an order of its own: what is drawn for it is drawn apart.
    expect(new Set(history.key).size).toBe(history.placedAt.length)
  })
})
