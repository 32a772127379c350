import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ordersOf, unitsIn } from './orders-of.ts'

const row = fc.record({
  order: fc.integer({ min: 1, max: 12 }),
  minute: fc.integer({ min: 0, max: 10_000 }),
  sku: fc.constantFrom(
    'A',
    'B',
    'C,1',
    'D "x"',
    '衣',
    ...Array.from({ length: 10 }, (_, index) => `sku ${index}`),
  ),
  units: fc.integer({ min: -6, max: 30 }),
  customer: fc.constantFrom('', '7', '8'),
})

function write(
  rows: readonly { order: number; minute: number; sku: string; units: number; customer: string }[],
): string[] {
  return rows.map(({ order, minute, sku, units, customer }) => {
    const time = new Date(Date.UTC(2024, 0) + minute * 60_000).toISOString()
    return `${order},${time},"${sku.replaceAll('"', '""')}",${units},${customer}`
  })
}

const HEADER = 'order,date,sku,quantity,customer'

describe('an import', () => {
  it('keeps every unit ordered, however orders are split', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 60 }), async (rows) => {
        const good = rows.map((each) => ({ ...each, units: each.units || 1 }))
        fc.pre(good.some(({ units }) => units > 0))
        const imported = await ordersOf([HEADER, ...write(good)])
        const ordered = good.reduce((total, { units }) => total + Math.max(units, 0), 0)
        expect(unitsIn(imported)).toBe(ordered)
        expect(imported.summary).toMatchObject({ accepted: good.length, rejected: 0, units: ordered })
        const { matched, unmatched, cancelled } = imported.summary.reversals
        expect(matched + unmatched).toBe(cancelled)
      }),
      { numRuns: 60 },
    )
  })

  it('takes back no more than was cancelled, and never before it was ordered', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 60 }), async (rows) => {
        const good = rows.map((each) => ({ ...each, units: each.units || 1 }))
        fc.pre(good.some(({ units }) => units > 0))
        const { history } = await ordersOf([HEADER, ...write(good)])
        const cancelled = good.reduce((total, { units }) => total - Math.min(units, 0), 0)
        let back = 0
        for (const [order, reversedAt] of history.reversedAt.entries()) {
          if (!Number.isFinite(reversedAt)) continue
          expect(reversedAt).toBeGreaterThanOrEqual(history.placedAt[order] as number)
          const basket = history.baskets[history.basket[order] as number]
          back +=
            (basket?.lines.reduce((sum, line) => sum + line.units, 0) ?? 0) *
            (history.quantity[order] as number)
        }
        expect(back).toBeLessThanOrEqual(cancelled)
      }),
      { numRuns: 60 },
    )
  })

  it('gives columns of equal length by time, and baskets of at most eight lines without common divisor', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 60 }), async (rows) => {
        fc.pre(
          rows.some(({ units }) => units > 0) &&
            rows.filter(({ units }) => units === 0).length * 2 <= rows.length,
        )
        const { history } = await ordersOf([HEADER, ...write(rows)])
        const { placedAt, basket, quantity, region, reversedAt, key, baskets } = history
        const lengths = [basket, quantity, region, reversedAt, key].map(({ length }) => length)
        expect(new Set(lengths)).toEqual(new Set([placedAt.length]))
        expect(placedAt.every((at, order) => order === 0 || at >= (placedAt[order - 1] as number))).toBe(true)
        expect(quantity.every((count) => count >= 1)).toBe(true)
        for (const { lines } of baskets) {
          expect(lines.length).toBeLessThanOrEqual(8)
          expect(lines.map(({ sku }) => sku)).toEqual(
            [...new Set(lines.map(({ sku }) => sku))].sort((a, b) => a - b),
          )
          const divides = (divisor: number): boolean => lines.every(({ units }) => units % divisor === 0)
          expect([2, 3, 5, 7, 11, 13, 17, 19, 23, 29].some(divides)).toBe(false)
        }
      }),
      { numRuns: 60 },
    )
  })
})
