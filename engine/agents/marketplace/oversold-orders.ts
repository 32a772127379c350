import type { Allocator } from '../../policies/index.ts'
import { FLAG, LOT } from '../../world/index.ts'
import type { RunState } from '../run-state.ts'
import type { ExpectedSupply } from './expected-supply.ts'
import { loseLot } from './lose-lot.ts'
import type { LotStock } from './lot-stock.ts'
import type { Patience } from './patience.ts'
import type { StockRecord } from './stock-record.ts'
import type { WaitingList } from './waiting-list.ts'

/** What the marketplace keeps that oversold orders are looked up in. */
export interface MarketplaceRecords {
  /** What can be sold. */
  readonly stock: StockRecord
  /** The same by lot. */
  readonly lotStock: LotStock
  /** Goods on order that can be promised. */
  readonly expected: ExpectedSupply
  /** Buyers who wait. */
  readonly waiting: WaitingList
  /** How long they do. */
  readonly patience: Patience
}

/**
 * Orders whose goods were not on the shelf when they were to be picked. They are allocated anew on what the record
 * says now; what no warehouse has waits for goods on order; what cannot be promised is called off.
 */
export class OversoldOrders {
  private readonly state: RunState
  private readonly allocator: Allocator
  private readonly records: MarketplaceRecords
  private readonly fulfil: (lot: number) => void

  /** @param state - the run. @param allocator - which warehouse sends. @param records - what the marketplace keeps. @param fulfil - sends a lot from its warehouse. */
  constructor(
    state: RunState,
    allocator: Allocator,
    records: MarketplaceRecords,
    fulfil: (lot: number) => void,
  ) {
    this.state = state
    this.allocator = allocator
    this.records = records
    this.fulfil = fulfil
  }

  /** Finds another way for a lot whose goods are missing. */
  reallocate(lot: number): void {
    const { ledger, content } = this.state
    if (ledger.isMeasured(lot)) ledger.service.unitsOversold += content.unitsOf(lot)
    this.place(lot, false)
  }

  /**
   * A lot that was ordered ahead waits for goods on order, whatever is usual, if it would take what is kept for others; else
   * it finds its way like any other.
   *
   * @param lot - the lot.
   * @param kept - units of each SKU that are kept.
   */
  serveAhead(lot: number, kept: Float64Array): void {
    const sku = this.records.lotStock.firstSku(lot)
    const isFree = this.records.stock.regionalAvailable[sku] - this.state.content.unitsOf(lot) >= kept[sku]
    if (isFree || !this.letWait(lot, true)) this.place(lot, true)
  }

  /** Sends a lot that stands in no queue from where its goods are; else it waits for goods on order, or is called off. */
  private place(lot: number, isOwed: boolean): void {
    const { lots } = this.state
    for (;;) {
      const warehouse = this.anotherWarehouse(lot)
      if (warehouse < 0) break
      const fitting = Math.min(lots.orders(lot), this.fittingOrders(lot, warehouse))
      const part = fitting === lots.orders(lot) ? lot : lots.split(lot, fitting)
      this.sendFrom(part, warehouse)
      if (part === lot) return
    }
    if (!this.letWait(lot, isOwed)) this.callOff(lot)
  }

  private anotherWarehouse(lot: number): number {
    const { lots } = this.state
    const [sku, units] = this.firstLine(lot)
    const warehouse = this.allocator.choose(this.records.stock, sku, units, lots.zone(lot))
    return warehouse >= 0 && this.fittingOrders(lot, warehouse) > 0 ? warehouse : -1
  }

  private fittingOrders(lot: number, warehouse: number): number {
    let fitting = Number.POSITIVE_INFINITY
    this.records.lotStock.eachLine(lot, (sku, units) => {
      fitting = Math.min(fitting, Math.floor(this.records.stock.at(sku, warehouse) / units))
    })
    return fitting
  }

  private sendFrom(lot: number, warehouse: number): void {
    const { lots, ledger, calendar } = this.state
    lots.setWarehouse(lot, warehouse)
    this.records.lotStock.reserve(lot, -1)
    ledger.move(lot, LOT.allocated, calendar.now)
    this.fulfil(lot)
  }

  /** Only orders for one SKU can wait: goods on order are promised SKU by SKU. */
  private letWait(lot: number, isOwed: boolean): boolean {
    const { lots, ledger, calendar, compiled, content } = this.state
    const { allowed, longest } = compiled.scenario.waiting
    if (!(allowed || isOwed) || (lots.lines(lot) & (lots.lines(lot) - 1)) !== 0) return false
    const sku = this.records.lotStock.firstSku(lot)
    const units = content.unitsOf(lot)
    const { expected, waiting, patience } = this.records
    const inTime = expected.find(sku, units, calendar.now, calendar.now + longest)
    const supply = inTime < 0 && isOwed ? expected.first(sku) : inTime
    if (supply < 0) return false
    expected.promise(supply, units)
    ledger.move(lot, LOT.waiting, calendar.now)
    waiting.add(sku, lot)
    // A lot whose buyers change their mind anyway has its timer already.
    if ((lots.flags(lot) & FLAG.timer) === 0) patience.begin(lot, calendar.now, Number.POSITIVE_INFINITY)
    return true
  }

  private callOff(lot: number): void {
    const { ledger, calendar } = this.state
    ledger.supply.sellOut(this.records.lotStock.firstSku(lot), calendar.now)
    loseLot(this.state, lot)
  }

  private firstLine(lot: number): [sku: number, units: number] {
    let first: [number, number] = [-1, 0]
    this.records.lotStock.eachLine(lot, (sku, units) => {
      if (first[0] < 0) first = [sku, units]
    })
    return first
  }
}
