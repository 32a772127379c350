import { type OrderImport, type ReadOptions, readOrders } from '../../../../../scenarios/import/index.ts'
import { fileWith } from '../order-file.ts'

/** What is read from a table; times are UTC unless the options say otherwise. */
export function ordersOf(lines: readonly string[], options: ReadOptions = {}): Promise<OrderImport> {
  return readOrders(fileWith(`${lines.join('\n')}\n`), { timeZone: 'UTC', ...options })
}

/** The orders in words: `minute of placing: units code + units code x quantity`, and when they came back. */
export function inWords({ history }: OrderImport): string[] {
  const start = history.placedAt[0] as number
  const minute = (instant: number): string => String((instant - start) / 60_000)
  return Array.from(history.placedAt, (placedAt, order) => {
    const lines = history.baskets[history.basket[order] as number]?.lines ?? []
    const basket = lines.map(({ sku, units }) => `${units} ${history.skus[sku]?.code}`).join(' + ')
    const reversedAt = history.reversedAt[order] as number
    const end = Number.isFinite(reversedAt) ? ` back at ${minute(reversedAt)}` : ''
    return `${minute(placedAt)}: ${basket} x ${history.quantity[order]}${end}`
  })
}

/** Units over all orders. */
export function unitsIn({ history }: OrderImport): number {
  return history.basket.reduce((total, basket, order) => {
    const units = history.baskets[basket]?.lines.reduce((sum, line) => sum + line.units, 0) ?? 0
    return total + units * (history.quantity[order] as number)
  }, 0)
}
