import type { RandomStream } from '../../kernel/index.ts'
import { STOCK_ACCOUNT } from '../../ledger/index.ts'
import { BAND, PERIOD, STOCK_EVENT } from '../../world/index.ts'
import type { Accounts } from './accounts.ts'
import type { Shelf } from './shelf.ts'
import type { StockState } from './stock-state.ts'

const { opening, outside, made, moving, raw, shelf, usedUp, scrapped } = STOCK_ACCOUNT

/** Where {@link Supply} hands on what it does not do itself. */
export interface SupplyPorts {
  /** An order has reached a stock point that supplies. */
  readonly ask: (link: number, units: number) => void
  /** Stock has come in at a stock point. */
  readonly restocked: (node: number) => void
}

/** Orders on their way up, goods on their way down, and what is made of components. */
export class Supply {
  private readonly state: StockState
  private readonly shelf: Shelf
  private readonly accounts: Accounts
  private readonly ports: SupplyPorts
  private readonly leadLuck: readonly (RandomStream | null)[]
  private readonly yieldLuck: readonly (RandomStream | null)[]
  /** What the disruption of each stock point stops. */
  private readonly stops: readonly (string | undefined)[]
  /** 1: the items of the link go on the shelf as they are. */
  private readonly isPlain: Uint8Array

  /** @param state - of the run. @param shelf - stock. @param accounts - costs. @param ports - who else acts. */
  constructor(state: StockState, shelf: Shelf, accounts: Accounts, ports: SupplyPorts) {
    const { links, points } = state.compiled
    this.state = state
    this.shelf = shelf
    this.accounts = accounts
    this.ports = ports
    this.leadLuck = links.ids.map((id, link) =>
      links.leadTimeLaw[link] === null ? null : state.streams.open(id, 'leadTime'),
    )
    this.yieldLuck = links.ids.map((id, link) =>
      links.yieldLaw[link] === null ? null : state.streams.open(id, 'yield'),
    )
    this.stops = points.map(({ disruption }) => disruption?.stops)
    this.isPlain = Uint8Array.from(links.node, (node, link) => {
      const isAlone = links.start[node + 1] - links.start[node] === 1
      const isAnyOf = points[node].sourcing === 'alternatives'
      return (isAlone || isAnyOf) && links.unitsPer[link] === 1 ? 1 : 0
    })
  }

  /** Puts orders and goods that are on their way at the start into the calendar. */
  start(): void {
    const { links, points } = this.state.compiled
    for (let link = 0; link < links.count; link++) {
      const point = points[links.node[link]]
      const spec = Object.values(point.suppliers)[link - links.start[links.node[link]]]
      spec.initialPipeline.forEach((units, period) => {
        if (units > 0) this.depart(link, units, period * PERIOD, opening, links.node[link])
      })
      spec.initialOrders.forEach((units, period) => {
        if (units > 0) this.postOrder(link, units, period * PERIOD)
      })
      this.state.columns.onOrder[link] = total(spec.initialPipeline) + total(spec.initialOrders)
    }
  }

  /**
   * Places an order over a link.
   *
   * @param link - to the supplier.
   * @param units - > 0.
   */
  order(link: number, units: number): void {
    const { calendar, columns, compiled, hash } = this.state
    hash.mix(STOCK_EVENT.decision, link, units * 1024, calendar.now)
    columns.onOrder[link] += units
    columns.ordered[link] += units
    const delay = compiled.links.orderLeadTime[link]
    if (delay === 0) this.accept(link, units)
    else this.postOrder(link, units, calendar.now + delay)
  }

  /**
   * An order reaches its supplier.
   *
   * @param link - to the supplier.
   * @param order - row of the order.
   */
  orderArrives(link: number, order: number): void {
    const { shipments } = this.state
    const units = shipments.units[order]
    shipments.release(order)
    this.accept(link, units)
  }

  /**
   * Units of an order will never come.
   *
   * @param link - to the supplier.
   * @param units - that will not.
   */
  cancel(link: number, units: number): void {
    const { columns, figures, compiled } = this.state
    columns.onOrder[link] -= units
    columns.ordered[link] -= units
    figures.ordered[compiled.links.node[link]] -= units / compiled.links.unitsPer[link]
  }

  /**
   * Units leave a supplier; while shipping is stopped they are held there.
   *
   * @param link - from the supplier.
   * @param units - > 0.
   */
  send(link: number, units: number): void {
    const { columns, compiled, calendar } = this.state
    const { links } = compiled
    const node = links.node[link]
    if (this.isStopped(node, 'shipping')) {
      this.accounts.beforeChange(node)
      columns.heldOutbound[link] += units
      columns.sent[link] -= units
      this.move(link, units)
      return
    }
    this.move(link, units)
    this.depart(link, units, calendar.now + this.leadTime(link))
  }

  /**
   * Goods arrive; while transit or receipt is stopped they wait.
   *
   * @param link - from the supplier.
   * @param shipment - row of the shipment.
   */
  arrives(link: number, shipment: number): void {
    const { shipments, columns, compiled, calendar } = this.state
    const node = compiled.links.node[link]
    const missed = columns.stopped[node] - shipments.stopped[shipment]
    if (missed > 0) {
      shipments.stopped[shipment] = columns.stopped[node]
      const at = calendar.now + Math.round(missed * PERIOD)
      calendar.post(at, BAND.receipt, STOCK_EVENT.arrival, link, shipment)
      return
    }
    const units = shipments.units[shipment]
    shipments.release(shipment)
    this.accounts.beforeChange(node)
    columns.inTransit[link] -= units
    columns.onOrder[link] -= units
    if (this.isStopped(node, 'receipt')) columns.heldInbound[link] += units
    else this.receive(link, units)
  }

  /**
   * What a disruption held up goes on, now that it is over.
   *
   * @param node - the stock point.
   */
  release(node: number): void {
    const { columns, compiled, calendar } = this.state
    const { links } = compiled
    this.accounts.beforeChange(node)
    for (let link = links.start[node]; link < links.start[node + 1]; link++) {
      const inbound = columns.heldInbound[link]
      columns.heldInbound[link] = 0
      if (inbound > 0) this.receive(link, inbound)
      const outbound = columns.heldOutbound[link]
      columns.heldOutbound[link] = 0
      columns.sent[link] += outbound
      if (outbound > 0) this.depart(link, outbound, calendar.now + this.leadTime(link))
    }
  }

  private accept(link: number, units: number): void {
    if (this.state.compiled.links.from[link] < 0) this.send(link, units)
    else this.ports.ask(link, units)
  }

  private postOrder(link: number, units: number, at: number): void {
    const order = this.state.shipments.take(units, 0)
    this.state.calendar.post(at, BAND.demand, STOCK_EVENT.orderArrives, link, order)
  }

  /** The book follows the units as they leave the supplier. */
  private move(link: number, units: number): void {
    const { links } = this.state.compiled
    const from = links.from[link]
    const node = links.node[link]
    this.state.books.transfer(from < 0 ? outside : shelf, from < 0 ? node : from, moving, node, units)
  }

  private depart(link: number, units: number, arrivesAt: number, source?: number, node?: number): void {
    const { columns, shipments, calendar, compiled, books } = this.state
    const to = compiled.links.node[link]
    if (source !== undefined && node !== undefined) books.transfer(source, node, moving, to, units)
    this.accounts.beforeChange(to)
    columns.inTransit[link] += units
    const shipment = shipments.take(units, columns.stopped[to])
    calendar.post(arrivesAt, BAND.receipt, STOCK_EVENT.arrival, link, shipment)
  }

  private leadTime(link: number): number {
    const { leadTime, leadTimeLaw } = this.state.compiled.links
    const luck = this.leadLuck[link]
    const law = leadTimeLaw[link]
    if (luck === null || law === null) return leadTime[link]
    return Math.max(0, Math.round(law.sample(luck) * PERIOD))
  }

  private isStopped(node: number, what: string): boolean {
    return this.state.columns.isDown[node] === 1 && this.stops[node] === what
  }

  private receive(link: number, units: number): void {
    const { columns, books, compiled } = this.state
    const node = compiled.links.node[link]
    const usable = this.usable(link, node, units)
    columns.received[link] += usable
    if (this.isPlain[link] === 1) {
      books.transfer(moving, node, shelf, node, usable)
      this.shelf.put(node, usable)
    } else {
      books.transfer(moving, node, raw, node, usable)
      columns.raw[link] += usable
      this.assemble(node)
    }
    this.ports.restocked(node)
  }

  private usable(link: number, node: number, units: number): number {
    const luck = this.yieldLuck[link]
    const law = this.state.compiled.links.yieldLaw[link]
    if (luck === null || law === null) return units
    const usable = units * Math.min(1, Math.max(0, law.sample(luck)))
    this.state.books.transfer(moving, node, scrapped, node, units - usable)
    return usable
  }

  /** As many units are made as the scarcest component allows. */
  private assemble(node: number): void {
    const { columns, books, compiled } = this.state
    const { start, unitsPer } = compiled.links
    let units = Number.POSITIVE_INFINITY
    for (let link = start[node]; link < start[node + 1]; link++)
      units = Math.min(units, columns.raw[link] / unitsPer[link])
    if (units <= 0) return
    for (let link = start[node]; link < start[node + 1]; link++) {
      const used = Math.min(columns.raw[link], units * unitsPer[link])
      columns.raw[link] -= used
      books.transfer(raw, node, usedUp, node, used)
    }
    books.transfer(made, node, shelf, node, units)
    this.shelf.put(node, units)
  }
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0)
}
