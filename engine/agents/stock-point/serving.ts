import { STOCK_ACCOUNT } from '../../ledger/index.ts'
import type { Accounts } from './accounts.ts'
import { ClaimLine } from './claim-line.ts'
import type { Shelf } from './shelf.ts'
import type { StockState } from './stock-state.ts'

const { shelf, customer } = STOCK_ACCOUNT

/** Where {@link Serving} hands on what it does not do itself. */
export interface ServingPorts {
  /** Units leave for the stock point at the end of a link. */
  readonly send: (link: number, units: number) => void
  /** Units of an order will never come. */
  readonly cancel: (link: number, units: number) => void
  /** A stock point lent units to another one. */
  readonly lent: (node: number) => void
}

/** Serves claims on stock: of customers and of the stock points below. */
export class Serving {
  private readonly state: StockState
  private readonly shelf: Shelf
  private readonly accounts: Accounts
  private readonly ports: ServingPorts
  private readonly nodeOf: Int32Array
  /** Lines of those stock points that serve several claims in the order in which they come. */
  private readonly lines: readonly (ClaimLine | null)[]
  /** Share of unmet demand of customers that is lost. */
  private readonly lostShare: Float64Array

  /** @param state - of the run. @param shelf - stock. @param accounts - costs. @param ports - where units go. */
  constructor(state: StockState, shelf: Shelf, accounts: Accounts, ports: ServingPorts) {
    const { links, points, count, claims } = state.compiled
    this.state = state
    this.shelf = shelf
    this.accounts = accounts
    this.ports = ports
    this.nodeOf = Int32Array.from([...links.from, ...points.keys()])
    this.lines = points.map(({ allocation }, node) =>
      allocation === 'first-come' && claims[node].length > 1 ? new ClaimLine() : null,
    )
    this.lostShare = Float64Array.from(points, ({ unmetDemand, lostShare }) =>
      unmetDemand === 'lost' ? 1 : unmetDemand === 'mixed' ? lostShare : 0,
    )
    for (let node = 0; node < count; node++) {
      const owed = state.columns.owed[links.count + node]
      if (owed > 0) this.lines[node]?.push(links.count + node, owed)
    }
  }

  /**
   * Somebody asks for units.
   *
   * @param claim - who.
   * @param units - >= 0.
   */
  ask(claim: number, units: number): void {
    const { columns, figures, compiled } = this.state
    const node = this.nodeOf[claim]
    this.accounts.beforeChange(node)
    columns.asked[claim] += units
    columns.unseen[node] += units
    figures.asked[node] += units
    if (claim >= compiled.links.count) figures.demanded[node] += units
    if (compiled.isDispatched) this.owe(node, claim, units)
    else this.serveNow(node, claim, units)
  }

  /**
   * Serves those who wait, as far as stock goes.
   *
   * @param node - the stock point.
   */
  serveWaiting(node: number): void {
    const { columns, compiled } = this.state
    if (columns.owedTotal[node] <= 0 || columns.onHand[node] <= 0) return
    if (this.lines[node] !== null) this.serveLine(node, this.lines[node])
    else if (compiled.points[node].allocation === 'proportional') this.serveProportionally(node)
    else for (const claim of compiled.claims[node]) this.payBack(node, claim, columns.owed[claim])
  }

  /**
   * Serves what was asked for in this period and before.
   *
   * @param node - the stock point.
   */
  dispatch(node: number): void {
    const { columns, figures, compiled } = this.state
    this.serveWaiting(node)
    for (const claim of compiled.claims[node]) {
      const met = Math.max(0, columns.sent[claim] - columns.owedBefore[claim])
      columns.metAtOnce[node] += met
      figures.metAtOnce[node] += met
      if (claim >= compiled.links.count) figures.demandMet[node] += met
      this.loseUnmet(node, claim)
    }
  }

  private serveNow(node: number, claim: number, units: number): void {
    const { columns, figures, compiled } = this.state
    const isFree = columns.owedTotal[node] <= 0
    const served = isFree ? Math.min(units, columns.onHand[node]) : 0
    const isCustomer = claim >= compiled.links.count
    if (served > 0) this.hand(node, node, claim, served)
    columns.metAtOnce[node] += served
    figures.metAtOnce[node] += served
    let short = units - served
    if (isCustomer) {
      const borrowed = short > 0 ? this.borrow(node, claim, short) : 0
      figures.demandMet[node] += served + borrowed
      short -= borrowed
    }
    if (short <= 0) return
    this.owe(node, claim, short)
    this.loseUnmet(node, claim, short)
  }

  private borrow(node: number, claim: number, wanted: number): number {
    const { columns, figures, compiled } = this.state
    let borrowed = 0
    for (const mate of compiled.poolMates[node]) {
      const lent = Math.min(wanted - borrowed, columns.onHand[mate])
      if (lent <= 0) continue
      this.hand(mate, node, claim, lent)
      figures.borrowed[node] += lent
      borrowed += lent
      columns.unseen[mate] += lent
      this.ports.lent(mate)
    }
    return borrowed
  }

  private owe(node: number, claim: number, units: number): void {
    if (units <= 0) return
    const { columns } = this.state
    columns.owed[claim] += units
    columns.owedTotal[node] += units
    this.lines[node]?.push(claim, units)
  }

  /** What was asked for last and is not met is lost, in whole or in part. */
  private loseUnmet(node: number, claim: number, unmet: number = this.unmetOf(claim)): void {
    const { columns, figures, compiled } = this.state
    const isCustomer = claim >= compiled.links.count
    const isOrderLost = compiled.points[node].unmetOrders === 'lost'
    const share = isCustomer ? this.lostShare[node] : isOrderLost ? 1 : 0
    if (share === 0 || unmet <= 0) return
    const lost = unmet * share
    columns.owed[claim] -= lost
    columns.owedTotal[node] -= lost
    this.lines[node]?.giveUp(claim, lost)
    if (!isCustomer) {
      this.ports.cancel(claim, lost)
      return
    }
    columns.lost[node] += lost
    figures.lost[node] += lost
    figures.lostSale[node] += compiled.points[node].lostSaleCost * lost
  }

  private unmetOf(claim: number): number {
    const { asked, owed } = this.state.columns
    return Math.min(asked[claim], owed[claim])
  }

  private serveLine(node: number, line: ClaimLine): void {
    const { columns } = this.state
    while (!line.isEmpty && columns.onHand[node] > 0) {
      const claim = line.first
      const units = Math.min(line.wanted, columns.onHand[node])
      line.serve(units)
      this.payBack(node, claim, units)
    }
  }

  private serveProportionally(node: number): void {
    const { columns, compiled } = this.state
    const share = Math.min(1, columns.onHand[node] / columns.owedTotal[node])
    for (const claim of compiled.claims[node]) this.payBack(node, claim, columns.owed[claim] * share)
  }

  private payBack(node: number, claim: number, wanted: number): void {
    const { columns } = this.state
    const units = Math.min(wanted, columns.onHand[node], columns.owed[claim])
    if (units <= 0) return
    this.accounts.beforeChange(node)
    columns.owed[claim] -= units
    columns.owedTotal[node] = Math.max(0, columns.owedTotal[node] - units)
    this.hand(node, node, claim, units)
  }

  /** Units leave the shelf of one stock point for a claim on it or on another of its pool. */
  private hand(from: number, node: number, claim: number, units: number): void {
    const { columns, books, figures, compiled } = this.state
    this.shelf.take(from, units)
    columns.sent[claim] += units
    if (claim < compiled.links.count) {
      this.ports.send(claim, units)
      return
    }
    books.transfer(shelf, from, customer, node, units)
    figures.revenue[node] += compiled.points[node].price * units
  }
}
