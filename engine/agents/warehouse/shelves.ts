import { AgeingStock, DAY } from '../../kernel/index.ts'
import { UNITS } from '../../ledger/index.ts'
import type { RunState } from '../run-state.ts'

/** Units on the shelves of every warehouse; those of fresh SKUs by the day they were made, oldest out first. */
export class Shelves {
  /** Units on hand, SKU x warehouse. */
  readonly onHand: Int32Array
  private readonly state: RunState
  private readonly warehouses: number
  private readonly fresh: AgeingStock[]

  /** @param state - the run. */
  constructor(state: RunState) {
    const { skus, network } = state.compiled
    this.state = state
    this.warehouses = network.warehouses
    this.onHand = new Int32Array(skus.count * network.warehouses)
    this.fresh = Array.from(skus.shelfLifeDays)
      .filter((days) => days > 0)
      .map((days) => new AgeingStock(network.warehouses, days))
  }

  /** Puts units on the shelf. */
  put(sku: number, warehouse: number, units: number, producedDay: number): void {
    this.onHand[sku * this.warehouses + warehouse] += units
    const row = this.state.compiled.skus.freshRow[sku]
    if (row >= 0) this.fresh[row].receive(warehouse, this.today(), units, producedDay)
  }

  /** Takes units off the shelf, oldest first; mean day on which they were made, today for goods that keep. */
  pick(sku: number, warehouse: number, units: number): number {
    this.onHand[sku * this.warehouses + warehouse] -= units
    const row = this.state.compiled.skus.freshRow[sku]
    return row < 0 ? this.today() : Math.floor(this.fresh[row].issue(warehouse, units))
  }

  /** Takes the goods of a lot off the shelf of its warehouse, to be sent to their buyers. */
  pickLot(lot: number): void {
    const { lots, compiled, ledger } = this.state
    const { lineStart, lineSku, lineUnits } = compiled.baskets
    const copies = lots.quantity(lot) * lots.orders(lot)
    for (let lines = lots.lines(lot), line = lineStart[lots.basket(lot)]; lines !== 0; lines >>>= 1, line++) {
      if ((lines & 1) === 0) continue
      const units = lineUnits[line] * copies
      ledger.units.transfer(lineSku[line], UNITS.shelf, UNITS.outbound, units)
      this.pick(lineSku[line], lots.warehouse(lot), units)
    }
  }

  /** Puts the goods of a lot back on the shelf of its warehouse. */
  putLot(lot: number): void {
    const { lots, compiled } = this.state
    const { lineStart, lineSku, lineUnits } = compiled.baskets
    const copies = lots.quantity(lot) * lots.orders(lot)
    for (let lines = lots.lines(lot), line = lineStart[lots.basket(lot)]; lines !== 0; lines >>>= 1, line++) {
      if ((lines & 1) === 1)
        this.put(lineSku[line], lots.warehouse(lot), lineUnits[line] * copies, this.today())
    }
  }

  /**
   * Throws spoiled units of a SKU away, except those that are promised: they are picked first.
   *
   * @param withhold - takes spoiled units out of sale; how many of them were not reserved.
   * @returns units thrown away.
   */
  spoil(sku: number, warehouse: number, withhold: (units: number) => number): number {
    const today = this.today()
    const stock = this.fresh[this.state.compiled.skus.freshRow[sku]]
    const expired = stock.expire(warehouse, today)
    if (expired === 0) return 0
    const units = withhold(expired)
    // Promised units stay one day longer rather than fail the order.
    if (expired > units) stock.receive(warehouse, today, expired - units, today - stock.lifeDays + 1)
    this.onHand[sku * this.warehouses + warehouse] -= units
    this.state.ledger.units.transfer(sku, UNITS.shelf, UNITS.spoiled, units)
    return units
  }

  /** Units of a SKU over all warehouses. */
  total(sku: number): number {
    let units = 0
    for (let warehouse = 0; warehouse < this.warehouses; warehouse++) {
      units += this.onHand[sku * this.warehouses + warehouse]
    }
    return units
  }

  private today(): number {
    return Math.floor(this.state.calendar.now / DAY)
  }
}
