import type { CompiledNetwork } from '../../world/index.ts'
import type { OrdersBook } from './orders-book.ts'
import type { ShowPool } from './show-pool.ts'
import type { StockReport } from './stock-report.ts'

/** Where the merchant stands with each SKU, by its last report and its own orders. */
export class StockPositions {
  private readonly network: CompiledNetwork
  private readonly report: StockReport
  private readonly book: OrdersBook
  private readonly pool: ShowPool
  /** Units ordered ahead of shows, by SKU, where they are made for. */
  private readonly unitsAhead: Float64Array | undefined

  /** @param network - places. @param report - what the merchant last heard. @param book - what it has ordered. @param pool - what it retains for shows. @param makesForPreOrders - whether it owes goods to those who order ahead of shows. */
  constructor(
    network: CompiledNetwork,
    report: StockReport,
    book: OrdersBook,
    pool: ShowPool,
    makesForPreOrders: boolean,
  ) {
    this.network = network
    this.report = report
    this.book = book
    this.pool = pool
    if (makesForPreOrders) this.unitsAhead = report.unitsAhead
  }

  /** On hand + on order - waiting and ordered ahead; retained units count as on hand. */
  inventoryPosition(sku: number): number {
    return this.netInventory(sku) + this.expectedUnits(sku)
  }

  /** On hand - waiting and ordered ahead. */
  netInventory(sku: number): number {
    return this.availableUnits(sku) - this.waitingUnits(sku) - (this.unitsAhead?.[sku] ?? 0)
  }

  /** Units ordered or on their way. */
  expectedUnits(sku: number): number {
    const { warehouses } = this.network
    let expected = this.book.onOrder[sku]
    for (let warehouse = 0; warehouse < warehouses; warehouse++)
      expected += this.book.inbound[sku * warehouses + warehouse]
    return expected
  }

  /** Units each regional warehouse has or gets, less what its own buyers wait for. */
  byRegional(sku: number): Float64Array {
    const { regionals, warehouses } = this.network
    return Float64Array.from({ length: regionals }, (_, warehouse) => {
      const cell = sku * warehouses + warehouse
      return (
        this.report.available[cell] +
        this.book.inbound[cell] -
        this.report.waiting[sku * regionals + warehouse]
      )
    })
  }

  private availableUnits(sku: number): number {
    const { warehouses } = this.network
    let units = 0
    for (let warehouse = 0; warehouse < warehouses; warehouse++)
      units += this.report.available[sku * warehouses + warehouse]
    return units + this.pool.unitsOf(sku)
  }

  private waitingUnits(sku: number): number {
    const { regionals } = this.network
    let units = 0
    for (let warehouse = 0; warehouse < regionals; warehouse++)
      units += this.report.waiting[sku * regionals + warehouse]
    return units
  }
}
