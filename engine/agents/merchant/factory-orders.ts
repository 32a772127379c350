import { DAY } from '../../kernel/index.ts'
import type { RunState } from '../run-state.ts'
import { quickLeadTimeDays } from './lead-times.ts'
import type { OrdersBook } from './orders-book.ts'

/** Who is told of orders on factories. */
export interface FactoryOrdersPorts {
  /** Places an order on its factory; `preparation`: where capacity is reserved, ms. */
  orderGoods(order: number, preparation?: number): void
  /** Tells the marketplace what it may promise. */
  goodsOrdered(sku: number, order: number, units: number, expectedAt: number): void
}

/** How the merchant places orders on factories: minimum orders, lines, the quick pool. */
export class FactoryOrders {
  private readonly state: RunState
  private readonly book: OrdersBook
  private readonly ports: FactoryOrdersPorts

  /** @param state - the run. @param book - what has been ordered. @param ports - who is told. */
  constructor(state: RunState, book: OrdersBook, ports: FactoryOrdersPorts) {
    this.state = state
    this.book = book
    this.ports = ports
  }

  /** Below the minimum order nothing is ordered, unless demand over the lead time is no longer covered. */
  atLeastMinimum(sku: number, units: number, isShort: boolean, leadTimeDays: number): void {
    const factory = this.state.compiled.skus.factory[sku]
    const minimum = this.minimumOrder(factory)
    if (units === 0 || (units < minimum && !isShort)) return
    this.onLines(sku, factory, Math.max(units, minimum), leadTimeDays)
  }

  /**
   * Orders from the quick factories: from one for a small lot, otherwise from all in proportion to their rate.
   *
   * @param sku - the SKU.
   * @param units - units, >= 1.
   * @param preparation - where capacity is reserved, in place of the factories' own, ms.
   */
  fromQuickPool(sku: number, units: number, preparation?: number): void {
    const { compiled } = this.state
    const { quickFactories } = compiled.network
    const { factories } = compiled.scenario.network
    const rateOf = (factory: number) => factories[factory].unitsPerHour * factories[factory].lines
    const rates = quickFactories.reduce((sum, factory) => sum + rateOf(factory), 0)
    const smallest = Math.max(...Array.from(quickFactories, (factory) => this.minimumOrder(factory)))
    if (units < smallest * quickFactories.length) {
      const first = quickFactories[sku % quickFactories.length]
      this.quick(sku, first, Math.max(units, this.minimumOrder(first)), preparation)
      return
    }
    for (const factory of quickFactories)
      this.quick(sku, factory, Math.ceil((units * rateOf(factory)) / rates), preparation)
  }

  private quick(sku: number, factory: number, units: number, preparation: number | undefined): void {
    const days = quickLeadTimeDays(this.state.compiled, factory, units, preparation)
    this.onLines(sku, factory, units, days, preparation)
  }

  /** A large order is divided so that all lines of the factory work on it. */
  private onLines(
    sku: number,
    factory: number,
    units: number,
    leadTimeDays: number,
    preparation?: number,
  ): void {
    const { lines } = this.state.compiled.scenario.network.factories[factory]
    const parts = Math.max(1, Math.min(lines, Math.floor(units / this.minimumOrder(factory))))
    for (let part = 0; part < parts; part++) {
      const size = Math.floor((units * (part + 1)) / parts) - Math.floor((units * part) / parts)
      this.place(sku, factory, size, leadTimeDays, preparation)
    }
  }

  private place(
    sku: number,
    factory: number,
    units: number,
    leadTimeDays: number,
    preparation?: number,
  ): void {
    const { production, calendar, ledger } = this.state
    const order = production.add(sku, factory, units, calendar.now)
    this.book.onOrder[sku] += units
    ledger.supply.orderFromFactory(units, calendar.now)
    this.ports.orderGoods(order, preparation)
    this.ports.goodsOrdered(sku, order, units, calendar.now + Math.round(leadTimeDays * DAY))
  }

  private minimumOrder(factory: number): number {
    const { network, scale } = this.state.compiled.scenario
    return Math.max(1, Math.round(network.factories[factory].minimumOrder * scale))
  }
}
