import { describe, expect, it } from 'vitest'
import { inWords, ordersOf } from './orders-of.ts'

const HEADER = 'invoice,date,sku,quantity,price,customer,country'

describe('rows with negative quantities', () => {
  it('take back a whale order cancelled minutes later', async () => {
    const imported = await ordersOf([
      HEADER,
      '581483,2011-12-09T09:15,23843,80995,2.08,16446,UK',
      'C581484,2011-12-09T09:27,23843,-80995,2.08,16446,UK',
      '581485,2011-12-09T09:30,23843,1,2.08,17000,UK',
    ])
    expect(inWords(imported)).toEqual(['0: 1 23843 x 80995 back at 12', '15: 1 23843 x 1'])
    expect([...imported.history.reversedAt].at(-1)).toBe(Number.POSITIVE_INFINITY)
    expect(imported.summary.reversals).toEqual({ cancelled: 1, matched: 1, unmatched: 0 })
    expect(imported.summary).toMatchObject({ accepted: 3, orders: 2, units: 80_996 })
  })

  it('prefer the same quantity, then the latest order of which enough is left', async () => {
    const imported = await ordersOf([
      HEADER,
      '1,2024-01-01 10:00,A,3,1,7,UK',
      '2,2024-01-01 10:01,A,9,1,7,UK',
      '3,2024-01-01 10:02,A,5,1,7,UK',
      'C1,2024-01-01 11:00,A,-3,1,7,UK',
      'C2,2024-01-01 11:01,A,-4,1,7,UK',
      'C3,2024-01-01 11:02,A,-4,1,7,UK',
    ])
    expect(inWords(imported)).toEqual([
      '0: 1 A x 3 back at 60',
      '1: 1 A x 4 back at 62',
      '1: 1 A x 5',
      '2: 1 A x 4 back at 61',
      '2: 1 A x 1',
    ])
    expect(imported.summary.warnings.join('\n')).toContain('2 orders came back in part')
  })

  it('match the same customer only, and earlier orders only', async () => {
    const imported = await ordersOf([
      HEADER,
      '1,2024-01-01 10:00,A,3,1,7,UK',
      'C1,2024-01-01 10:01,A,-3,1,8,UK',
      'C2,2024-01-01 10:02,A,-4,1,7,UK',
      'C3,2024-01-01 10:03,B,-3,1,7,UK',
      'C4,2024-01-01 09:59,A,-3,1,7,UK',
    ])
    expect(imported.summary.reversals).toEqual({ cancelled: 4, matched: 0, unmatched: 4 })
    expect(inWords(imported)).toEqual(['0: 1 A x 3'])
    expect(imported.summary.warnings.join('\n')).toContain(
      '4 rows with a negative quantity match no earlier order',
    )
  })

  it('match guests by region', async () => {
    const imported = await ordersOf([
      HEADER,
      '1,2024-01-01 10:00,A,3,1,,UK',
      '2,2024-01-01 10:01,A,3,1,,France',
      '3,2024-01-01 10:02,A,3,1,7,UK',
      'C1,2024-01-01 10:10,A,-3,1,0,UK',
      'C2,2024-01-01 10:11,B,-3,1,7,UK',
    ])
    expect(inWords(imported)[0]).toBe('0: 1 A x 3 back at 10')
    expect(imported.summary.reversals.matched).toBe(1)
  })

  it('ignore customers that no negative row names', async () => {
    const imported = await ordersOf([HEADER, '1,2024-01-01 10:00,A,3,1,7,UK', 'C1,2024-01-01 10:10,A,-3,1,,'])
    expect(imported.summary.reversals.matched).toBe(1)
  })

  it('match an order at the same minute, whichever row stands first', async () => {
    const imported = await ordersOf([
      HEADER,
      'C1,2024-01-01 10:00,A,-3,1,7,UK',
      '1,2024-01-01 10:00,A,3,1,7,UK',
    ])
    expect(inWords(imported)).toEqual(['0: 1 A x 3 back at 0'])
  })

  it('take back one product of an order and leave the others', async () => {
    const imported = await ordersOf([
      HEADER,
      '1,2024-01-01 10:00,A,1,1,7,UK',
      '1,2024-01-01 10:00,B,1,1,7,UK',
      'C1,2024-01-01 10:30,B,-1,1,7,UK',
    ])
    expect(inWords(imported)).toEqual(['0: 1 A x 1', '0: 1 B x 1 back at 30'])
  })

  it('at price 0 are stock corrections and take nothing back', async () => {
    const imported = await ordersOf([
      HEADER,
      '1,2024-01-01 10:00,A,3,1,7,UK',
      '2,2024-01-01 10:00,A,3,1,7,UK',
      'C1,2024-01-01 10:10,A,-3,0,7,UK',
      'C2,2024-01-01 10:20,A,-3,1,7,UK',
    ])
    expect(imported.summary.reversals).toEqual({ cancelled: 2, matched: 1, unmatched: 1 })
    expect(imported.summary.warnings.join('\n')).toContain('1 rows with a negative quantity at price 0')
  })
})

describe('a column of returns', () => {
  it('holds flags: seven days later', async () => {
    const imported = await ordersOf(['date,sku,qty,returned', '2024-01-01,A,1,1', '2024-01-02,A,1,0'])
    expect(inWords(imported)).toEqual(['0: 1 A x 1 back at 10080', '1440: 1 A x 1'])
  })

  it('holds times, never before the order', async () => {
    const imported = await ordersOf([
      'date,sku,qty,returned_at',
      '2024-01-01 10:00,A,1,2024-01-01 11:00',
      '2024-01-02 10:00,A,1,',
      '2024-01-03 10:00,A,1,2024-01-03',
    ])
    expect(inWords(imported)).toEqual([
      '0: 1 A x 1 back at 60',
      '1440: 1 A x 1',
      '2880: 1 A x 1 back at 2880',
    ])
    expect(imported.history.reversedAt[1]).toBe(Number.POSITIVE_INFINITY)
  })

  it('reads day and month of its times in the order of the other column', async () => {
    const imported = await ordersOf(['date,sku,qty,returned_at', '13/1/2024,A,1,1/2/2024', '14/1/2024,A,1,'])
    expect(inWords(imported)[0]).toBe(`0: 1 A x 1 back at ${19 * 1_440}`)
  })

  it('rejects what is neither', async () => {
    const { summary } = await ordersOf([
      'date,sku,qty,returned',
      '2024-01-01,A,1,no',
      '2024-01-02,A,1,perhaps',
    ])
    expect(summary.rejects[0]).toMatchObject({ line: 3, value: 'perhaps' })
  })
})

describe('a file without returns', () => {
  it('leaves it to the scenario what comes back', async () => {
    const { history, summary } = await ordersOf(['date,sku,qty', '2024-01-01,A,1'])
    expect(history.reversedAt[0]).toBeNaN()
    expect(summary.warnings.join('\n')).toContain('the scenario draws cancellations and returns')
  })
})
