import { hashText, unitOf } from '../keyed-hash.ts'
import { type Basket, type BasketLine, BasketTable } from './basket-table.ts'
import { NumberColumn } from './number-column.ts'

/** One product of an order with what was paid and when it came back. */
export interface OrderPiece {
  /** Index of the product. */
  readonly sku: number
  /** Units, >= 1. */
  readonly units: number
  /** Price of one unit; `NaN` if not known. */
  readonly price: number
  /** When it came back, ms since 1970 UTC; `Infinity`: kept; `NaN`: the file does not tell. */
  readonly reversedAt: number
}

/** An order as a whole. */
export interface OrderFrame {
  /** Milliseconds since 1970 UTC. */
  readonly placedAt: number
  /** Index of its region; -1: not known. */
  readonly region: number
  /** Hash of its number. */
  readonly key: number
}

/** Products of one order at most; an order with more is split. */
const MOST_LINES = 8

/** Writes orders into the columns of a history, split and thinned where needed. */
export class OrderComposer {
  readonly #scale: number
  readonly #table = new BasketTable()
  /** Column of the history. */
  readonly placedAt = new NumberColumn((length) => new Float64Array(length))
  /** Column of the history. */
  readonly basket = new NumberColumn((length) => new Int32Array(length))
  /** Column of the history. */
  readonly quantity = new NumberColumn((length) => new Int32Array(length))
  /** Column of the history. */
  readonly region = new NumberColumn((length) => new Int32Array(length))
  /** Column of the history. */
  readonly reversedAt = new NumberColumn((length) => new Float64Array(length))
  /** Column of the history. */
  readonly key = new NumberColumn((length) => new Float64Array(length))
  /** Orders split because they had more than eight products. */
  splitBySize = 0
  /** Orders split because a part of them came back. */
  splitByReversal = 0

  /**
   * @param scale - how many orders become of one, > 0; a fraction is drawn by the hash of the order number.
   */
  constructor(scale: number) {
    this.#scale = scale
  }

  /** Different baskets written so far. */
  get baskets(): readonly Basket[] {
    return this.#table.baskets()
  }

  /**
   * Writes one order.
   *
   * @param frame - the order; not before the one written last.
   * @param pieces - its products; one may occur several times, and there may be none.
   */
  add(frame: OrderFrame, pieces: readonly OrderPiece[]): void {
    const parts = [...groupByReversal(pieces)].map(([reversedAt, part]) => ({
      reversedAt,
      lines: mergeLines(part),
    }))
    if (parts.length > 1) this.splitByReversal++
    if (parts.some(({ lines }) => lines.length > MOST_LINES)) this.splitBySize++
    const times = timesOrdered(this.#scale, frame.key)
    for (let copy = 0; copy < times; copy++) {
      const key = copy === 0 ? frame.key : hashText(`${frame.key} copy ${copy}`)
      for (const { reversedAt, lines } of parts) {
        for (let start = 0; start < lines.length; start += MOST_LINES) {
          this.#write({ ...frame, key }, lines.slice(start, start + MOST_LINES), reversedAt)
        }
      }
    }
  }

  #write(frame: OrderFrame, lines: readonly PricedLine[], reversedAt: number): void {
    const price = lines.reduce((total, line) => total + line.price, 0)
    const { basket, quantity } = this.#table.add(
      lines.map(({ sku, units }) => ({ sku, units })),
      price,
    )
    this.placedAt.push(frame.placedAt)
    this.basket.push(basket)
    this.quantity.push(quantity)
    this.region.push(frame.region)
    this.reversedAt.push(reversedAt)
    this.key.push(frame.key)
  }
}

interface PricedLine extends BasketLine {
  /** Paid for all units. */
  readonly price: number
}

function timesOrdered(scale: number, key: number): number {
  const whole = Math.floor(scale)
  return whole + (unitOf(key, 'scale') < scale - whole ? 1 : 0)
}

function groupByReversal(pieces: readonly OrderPiece[]): Map<number, OrderPiece[]> {
  const parts = new Map<number, OrderPiece[]>()
  for (const piece of pieces) {
    const part = parts.get(piece.reversedAt)
    if (part === undefined) parts.set(piece.reversedAt, [piece])
    else part.push(piece)
  }
  return parts
}

function mergeLines(pieces: readonly OrderPiece[]): PricedLine[] {
  const lines = new Map<number, PricedLine>()
  for (const { sku, units, price } of pieces) {
    const line = lines.get(sku)
    lines.set(sku, { sku, units: units + (line?.units ?? 0), price: units * price + (line?.price ?? 0) })
  }
  return [...lines.values()].sort((a, b) => a.sku - b.sku)
}
