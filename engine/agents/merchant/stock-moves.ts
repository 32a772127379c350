import { UNITS } from '../../ledger/index.ts'
import type { RunState } from '../run-state.ts'
import type { OrdersBook } from './orders-book.ts'
import type { StockReport } from './stock-report.ts'

/** What moving stock asks of others. */
export interface StockMovesPorts {
  /** Takes units out of sale at a warehouse; how many there were, at most `units`. */
  withhold(sku: number, warehouse: number, units: number): number
  /** Has units taken off the shelf of a warehouse; mean day on which they were made. */
  unshelve(sku: number, warehouse: number, units: number): number
  /** Sends a truck on its way: a shipment and those that follow it. */
  send(truck: number, warehouse: number, kilometres: number): void
}

/** Stock that the merchant has brought from one warehouse to another. */
export class StockMoves {
  private readonly state: RunState
  private readonly book: OrdersBook
  private readonly ports: StockMovesPorts

  /** @param state - the run. @param book - where goods on their way are noted. @param ports - who does it. */
  constructor(state: RunState, book: OrdersBook, ports: StockMovesPorts) {
    this.state = state
    this.book = book
    this.ports = ports
  }

  /**
   * Restocks a front warehouse from its source, with one truck.
   *
   * @param front - warehouse.
   * @param level - units it should hold, by SKU.
   * @param report - what is there as far as the merchant knows.
   */
  restockFront(front: number, level: Float64Array, report: StockReport): void {
    const { network, skus } = this.state.compiled
    const source = network.source[front]
    let truck = -1
    for (let sku = skus.count - 1; sku >= 0; sku--) {
      const cell = sku * network.warehouses + front
      const missing = Math.floor(level[sku] - report.available[cell] - this.book.inbound[cell])
      truck = this.loadFromSale(sku, source, front, missing, truck)
    }
    if (truck >= 0) this.ports.send(truck, front, network.kilometresFromSource[front])
  }

  /** Sends units that are out of sale already to a front warehouse. */
  toFront(sku: number, from: number, front: number, units: number): void {
    const truck = this.load(sku, from, front, units, -1)
    this.ports.send(truck, front, this.state.compiled.network.kilometresFromSource[front])
  }

  /**
   * Sends units on sale from one regional warehouse to another, with one truck.
   *
   * @param from - regional warehouse that gives.
   * @param to - regional warehouse that gets.
   * @param goods - units by SKU; what is not there stays away.
   */
  betweenRegionals(from: number, to: number, goods: readonly { sku: number; units: number }[]): void {
    const { regionals, kilometresBetween } = this.state.compiled.network
    let truck = -1
    for (const { sku, units } of goods) truck = this.loadFromSale(sku, from, to, units, truck)
    if (truck >= 0) this.ports.send(truck, to, kilometresBetween[from * regionals + to])
  }

  private loadFromSale(sku: number, from: number, to: number, wanted: number, truck: number): number {
    const units = wanted > 0 ? this.ports.withhold(sku, from, wanted) : 0
    return units > 0 ? this.load(sku, from, to, units, truck) : truck
  }

  /** Loads units that are out of sale on a truck, before what is on it already (-1: nothing); its first shipment. */
  private load(sku: number, from: number, to: number, units: number, truck: number): number {
    const { shipments, ledger, compiled } = this.state
    const producedDay = this.ports.unshelve(sku, from, units)
    ledger.units.transfer(sku, UNITS.shelf, UNITS.inbound, units)
    this.book.inbound[sku * compiled.network.warehouses + to] += units
    const shipment = shipments.take(sku, units, -1, producedDay)
    shipments.following[shipment] = truck
    return shipment
  }
}
