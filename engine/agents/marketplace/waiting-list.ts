import { FifoQueues } from '../../kernel/index.ts'
import { LOT } from '../../world/index.ts'
import type { RunState } from '../run-state.ts'
import type { SalesRecord } from './sales-record.ts'

/** Lots whose buyers wait for goods on order: a queue for each SKU and regional warehouse, first come first served. */
export class WaitingList {
  private readonly state: RunState
  private readonly sales: SalesRecord
  private readonly queues: FifoQueues
  private readonly regionals: number

  /** @param state - the run. @param sales - record of waiting units, kept up here. */
  constructor(state: RunState, sales: SalesRecord) {
    this.state = state
    this.sales = sales
    this.regionals = state.compiled.network.regionals
    this.queues = new FifoQueues(state.compiled.skus.count * this.regionals, state.lots.links)
  }

  /** A lot begins to wait at the regional warehouse of its zone. */
  add(sku: number, lot: number): void {
    const cell = this.cellOf(sku, lot)
    this.queues.push(cell, lot)
    this.sales.waitingUnits[cell] += this.state.content.unitsOf(lot)
  }

  /** A waiting lot has been cancelled; it stays in its queue, closed, until its turn comes. */
  leave(sku: number, lot: number): void {
    this.sales.waitingUnits[this.cellOf(sku, lot)] -= this.state.content.unitsOf(lot)
  }

  /** Waiting units of a SKU, over all regions. */
  unitsOf(sku: number): number {
    let units = 0
    for (let regional = 0; regional < this.regionals; regional++) {
      units += this.sales.waitingUnits[sku * this.regionals + regional]
    }
    return units
  }

  /**
   * Takes from the head of a queue a lot of at most `units`, splitting the first one if need be; -1 when the queue
   * is empty or the first order needs more.
   */
  take(sku: number, regional: number, units: number): number {
    const cell = sku * this.regionals + regional
    const first = this.firstWaiting(cell)
    if (first < 0) return -1
    const { lots, content } = this.state
    const size = content.unitsOf(first)
    const orders = Math.min(lots.orders(first), Math.floor(units / (size / lots.orders(first))))
    if (orders === 0) return -1
    const lot = orders === lots.orders(first) ? this.queues.pop(cell) : lots.split(first, orders)
    this.sales.waitingUnits[cell] -= content.unitsOf(lot)
    return lot
  }

  /** Drops cancelled lots from the head of a queue, and returns the first that still waits; -1: none. */
  private firstWaiting(cell: number): number {
    const { lots, ledger } = this.state
    for (;;) {
      const first = this.queues.first(cell)
      if (first < 0 || lots.state(first) === LOT.waiting) return first
      ledger.discard(this.queues.pop(cell))
    }
  }

  private cellOf(sku: number, lot: number): number {
    return sku * this.regionals + this.state.compiled.network.zoneRegional[this.state.lots.zone(lot)]
  }
}
