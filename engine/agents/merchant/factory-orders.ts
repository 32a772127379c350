import { DAY } from '../../kernel/index.ts'
import type { CompiledScenario } from '../../world/index.ts'
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
  /** Units that quick factories have still to make. */
  private quickBacklog = 0

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
   * Orders from the quick factories, or from the standard one where their backlog would keep the goods longer.
   *
   * @param sku - the SKU.
   * @param units - units, >= 1.
   * @param leadTimeDays - of the standard factory.
   * @returns units ordered, at least as many.
   */
  soonest(sku: number, units: number, leadTimeDays: number): number {
    if (this.quickDays(units) < leadTimeDays) return this.fromQuickPool(sku, units)
    const factory = this.state.compiled.skus.factory[sku]
    const ordered = Math.max(units, this.minimumOrder(factory))
    this.onLines(sku, factory, ordered, leadTimeDays)
    return ordered
  }

  /** An order has been made. */
  produced(order: number): void {
    const { factory, units } = this.state.production
    if (this.state.compiled.network.quickFactories.includes(factory[order])) this.quickBacklog -= units[order]
  }

  /** Days until the quick factories have worked off their backlog and a lot more, and it can be sold; `Infinity`: there are none. */
  private quickDays(units: number): number {
    const { compiled } = this.state
    const { quickFactories } = compiled.network
    if (quickFactories.length === 0) return Number.POSITIVE_INFINITY
    const share = (this.quickBacklog + units) / quickFactories.length
    return Math.max(...Array.from(quickFactories, (factory) => quickLeadTimeDays(compiled, factory, share)))
  }

  /**
   * Orders from the quick factories: from one for a small lot, otherwise from all in proportion to their rate.
   *
   * @param sku - the SKU.
   * @param units - units, >= 1.
   * @param preparation - where capacity is reserved, in place of the factories' own, ms.
   * @returns units ordered, at least as many.
   */
  fromQuickPool(sku: number, units: number, preparation?: number): number {
    const { compiled } = this.state
    const { quickFactories } = compiled.network
    const { factories } = compiled.scenario.network
    const rateOf = (factory: number) => factories[factory].unitsPerHour * factories[factory].lines
    const rates = quickFactories.reduce((sum, factory) => sum + rateOf(factory), 0)
    const smallest = quickMinimum(compiled)
    if (units < smallest * quickFactories.length) {
      const first = quickFactories[sku % quickFactories.length]
      return this.quick(sku, first, Math.max(units, this.minimumOrder(first)), preparation)
    }
    let ordered = 0
    for (const factory of quickFactories)
      ordered += this.quick(sku, factory, Math.ceil((units * rateOf(factory)) / rates), preparation)
    return ordered
  }

  private quick(sku: number, factory: number, units: number, preparation: number | undefined): number {
    const days = quickLeadTimeDays(this.state.compiled, factory, units, preparation)
    this.onLines(sku, factory, units, days, preparation)
    this.quickBacklog += units
    return units
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
    return minimumOrder(this.state.compiled, factory)
  }
}

/** Units in the smallest lot that every quick factory takes; `Infinity` where there is none. */
export function quickMinimum(compiled: CompiledScenario): number {
  const { quickFactories } = compiled.network
  if (quickFactories.length === 0) return Number.POSITIVE_INFINITY
  return Math.max(...Array.from(quickFactories, (factory) => minimumOrder(compiled, factory)))
}

function minimumOrder({ scenario: { network, scale } }: CompiledScenario, factory: number): number {
  return Math.max(1, Math.round(network.factories[factory].minimumOrder * scale))
}
