import type { RunState } from '../run-state.ts'
import type { StockRecord } from './stock-record.ts'

/** What happens to the stock record line by line when something happens to a lot. */
export class LotStock {
  private readonly state: RunState
  private readonly stock: StockRecord

  /** @param state - the run. @param stock - the record. */
  constructor(state: RunState, stock: StockRecord) {
    this.state = state
    this.stock = stock
  }

  /** The goods of a lot are reserved at its warehouse (sign -1), or given back before they were picked (+1). */
  reserve(lot: number, sign: number): void {
    const warehouse = this.state.lots.warehouse(lot)
    this.eachLine(lot, (sku, units) =>
      this.stock.reserve(sku, warehouse, sign * units * this.state.lots.orders(lot)),
    )
  }

  /** The goods of a lot are on the shelf of its warehouse again. */
  putBack(lot: number): void {
    const warehouse = this.state.lots.warehouse(lot)
    this.eachLine(lot, (sku, units) => this.stock.change(sku, warehouse, units * this.state.lots.orders(lot)))
  }

  /** The goods of a lot are wanted for picking; orders of it whose goods are not there. */
  claim(lot: number): number {
    const { lots } = this.state
    const warehouse = lots.warehouse(lot)
    const orders = lots.orders(lot)
    let fitting = orders
    this.eachLine(lot, (sku, units) => {
      fitting = Math.min(fitting, Math.floor(this.stock.claim(sku, warehouse, units * orders) / units))
    })
    if (fitting === orders) return 0
    this.eachLine(lot, (sku, units) => this.stock.release(sku, warehouse, units * (orders - fitting)))
    return orders - fitting
  }

  /** Counts how often an order is allocated on a record, and how often that is wrong. */
  noteUse(lot: number): void {
    const { ledger, lots } = this.state
    if (!ledger.isMeasured(lot)) return
    const warehouse = lots.warehouse(lot)
    this.eachLine(lot, (sku) => {
      ledger.service.recordUses++
      if (!this.stock.isRight(sku, warehouse)) ledger.service.recordErrors++
    })
  }

  /** SKU of the first line that a lot holds. */
  firstSku(lot: number): number {
    const { lots, compiled } = this.state
    const { lineStart, lineSku } = compiled.baskets
    const lines = lots.lines(lot)
    return lineSku[lineStart[lots.basket(lot)] + 31 - Math.clz32(lines & -lines)]
  }

  /** Calls back with each line of a lot and the units of it in one order. */
  eachLine(lot: number, visit: (sku: number, units: number) => void): void {
    const { lots, compiled } = this.state
    const { lineStart, lineSku, lineUnits } = compiled.baskets
    const quantity = lots.quantity(lot)
    for (let lines = lots.lines(lot), line = lineStart[lots.basket(lot)]; lines !== 0; lines >>>= 1, line++) {
      if ((lines & 1) === 1) visit(lineSku[line], lineUnits[line] * quantity)
    }
  }
}
