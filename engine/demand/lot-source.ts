import type { DemandSource } from './demand-source.ts'
import type { LotBatch } from './lot-batch.ts'
import { luckOf } from './order-details.ts'

/** What the orders of a cell have in common. */
export interface CellContent {
  /** Basket, or -1: it is off sale at `at`. */
  basketOf(cell: number, at: number): number
  /** Zone. */
  zoneOf(cell: number): number
  /** How many times each order holds the basket, >= 1. */
  quantityOf(cell: number): number
}

/** Orders in lots that were drawn ahead. */
export class LotSource implements DemandSource {
  nextAt: number
  basket = -1
  zone = 0
  quantity = 1
  orders = 1
  luck = 0
  readonly reversedAt: number = Number.NaN
  readonly missedBasket = -1
  private readonly batch: LotBatch
  private readonly content: CellContent
  private readonly key: number
  private lot = 0

  /** @param batch - its lots, sorted. @param content - what cells hold. @param key - key of their luck. */
  constructor(batch: LotBatch, content: CellContent, key: number) {
    this.batch = batch
    this.content = Object.freeze(content)
    this.key = key
    this.nextAt = batch.at
  }

  draw(): void {
    const { batch, content } = this
    const { cell } = batch
    this.luck = luckOf(this.key, this.lot)
    this.basket = content.basketOf(cell, this.nextAt)
    this.zone = content.zoneOf(cell)
    this.quantity = content.quantityOf(cell)
    this.orders = batch.orders
  }

  advance(): void {
    this.lot++
    this.batch.advance()
    this.nextAt = this.batch.at
  }
}
