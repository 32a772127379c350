import { describe, expect, it } from 'vitest'
import { ScenarioError } from '../../../../../scenarios/errors.ts'
import { mapColumns } from '../../../../../scenarios/import/orders/column-map.ts'

type Wanted = Parameters<typeof mapColumns>[2]

function map(header: string, row: string, wanted: Wanted = {}): ReturnType<typeof mapColumns> {
  return mapColumns('orders.csv', { header: header.split(','), rows: [row.split(',')] }, wanted)
}

function problem(
  header: string,
  row: string,
  wanted: Wanted = {},
): { rule: string; fix: string; value: unknown } {
  try {
    map(header, row, wanted)
  } catch (error) {
    if (error instanceof ScenarioError && error.problems.length === 1) return error.problems[0] as never
  }
  throw new Error('not one problem')
}

describe('mapColumns', () => {
  it.each([
    [
      'InvoiceNo,StockCode,Quantity,InvoiceDate,UnitPrice,CustomerID,Country',
      '5,A,1,2024-01-01,2,7,UK',
      { orderId: 0, sku: 1, quantity: 2, timestamp: 3, price: 4, customer: 5, region: 6 },
    ],
    [
      'household_id,store_id,basket_id,product_id,quantity,sales_value,retail_disc,week,transaction_timestamp',
      '1,2,3,4,5,6,7,8,2024-01-01',
      { customer: 0, region: 1, orderId: 2, sku: 3, quantity: 4, price: 5, timestamp: 8 },
    ],
    [
      '订单号,下单时间,付款时间,商品名称,商品编码,数量,单价,地区,是否退货',
      'x,2024-01-01,2024-01-02,coat,A,1,9.9,浙江,否',
      { orderId: 0, timestamp: 1, sku: 4, quantity: 5, price: 6, region: 7, returned: 8 },
    ],
    [
      'Order Date (UTC),Item SKU Code,Ordered Quantity,qty',
      '2024-01-01,A,1,2',
      { timestamp: 0, quantity: 3 },
    ],
  ])('recognises %s', (header, row, expected) => {
    const wanted: Wanted = header.startsWith('Order Date') ? { sku: 'Item SKU Code' } : {}
    expect(map(header, row, wanted).columns).toMatchObject(expected)
  })

  it('takes a line total for the price only where there is no unit price', () => {
    expect(map('date,sku,qty,amount', '2024-01-01,A,1,9')).toMatchObject({ priceIsTotal: true })
    const both = map('date,sku,qty,amount,unit price', '2024-01-01,A,1,9,9')
    expect(both).toMatchObject({ priceIsTotal: false, names: { price: 'unit price' } })
  })

  it('prefers the column that the user names', () => {
    const mapped = map('date,paid_at,sku,qty', '2024-01-01,2024-01-02,A,1', { timestamp: 'Paid At' })
    expect(mapped.names).toEqual({ timestamp: 'paid_at', sku: 'sku', quantity: 'qty' })
  })

  it('passes over a column whose values do not fit', () => {
    expect(map('order date,date,sku,qty', 'soon,2024-01-01,A,1').columns.timestamp).toBe(1)
  })

  it('leaves an optional column out when it does not fit, and says so', () => {
    const mapped = map('date,sku,qty,price', '2024-01-01,A,1,cheap')
    expect(mapped.columns.price).toBe(-1)
    expect(mapped.warnings).toEqual([
      'no price is read: column price holds "cheap", but price must be a sum of money',
    ])
  })

  it('reports everything that is missing in one problem that shows the header and the way out', () => {
    const { rule, fix, value } = problem('when,what,how many', '2024-01-01,A,1')
    expect(rule).toBe(
      'no column is recognised as timestamp; no column is recognised as sku; no column is recognised as quantity',
    )
    expect(fix).toContain('--map timestamp=<column>,sku=<column>,quantity=<column>')
    expect(fix).toContain('when, what, how many')
    expect(value).toBe('when, what, how many')
  })

  it('keeps what it knows in the example', () => {
    expect(problem('InvoiceDate,what,Quantity', '2024-01-01,A,1').fix).toContain(
      '--map timestamp=InvoiceDate,sku=<column>,quantity=Quantity',
    )
  })

  it('refuses to choose between equals', () => {
    expect(problem('date,sku,Quantity,quantity', '2024-01-01,A,1,2').rule).toBe(
      'quantity could be Quantity and quantity',
    )
    expect(
      problem('shipping timestamp,billing timestamp,sku,qty', '2024-01-01,2024-01-01,A,1').rule,
    ).toContain('timestamp could be shipping timestamp and billing timestamp')
  })

  it('refuses a guess and a named column whose values do not fit', () => {
    expect(problem('date,sku,qty', '2024-01-01,A,few').rule).toBe(
      'column qty holds "few", but quantity must be a whole number of units',
    )
    expect(problem('date,sku,qty,note', '2024-01-01,A,1,hi', { timestamp: 'note' }).rule).toContain(
      'column note holds "hi", but timestamp must be a date with time',
    )
  })

  it('refuses names of columns and fields that do not exist', () => {
    expect(problem('date,sku,qty', '2024-01-01,A,1', { price: 'cost' }).rule).toBe(
      'no column is named "cost" (wanted for price)',
    )
    expect(problem('date,sku,qty', '2024-01-01,A,1', { colour: 'sku' } as Wanted).rule).toContain(
      '"colour" is not a field: the fields are timestamp, sku,',
    )
  })

  it('is not led astray by names of object parts', () => {
    const wanted = JSON.parse('{"__proto__": "date", "constructor": "sku"}') as Wanted
    expect(problem('date,sku,qty', '2024-01-01,A,1', wanted).rule).toContain('"__proto__" is not a field')
    expect(map('__proto__,constructor,date,sku,qty', 'x,y,2024-01-01,A,1').columns.sku).toBe(3)
    expect(({} as Record<string, unknown>)['x']).toBeUndefined()
  })
})
