import { makeOrderingRule, type OrderingRule } from '../../policies/index.ts'
import { BAND, PERIOD, STOCK_EVENT } from '../../world/index.ts'
import { Sight } from './sight.ts'
import type { StockState } from './stock-state.ts'

/** Where {@link Ordering} hands on what it does not do itself. */
export interface OrderingPorts {
  /** An order is placed over a link. */
  readonly order: (link: number, units: number) => void
}

/** Lets stock points decide what to order, and places the orders. */
export class Ordering {
  private readonly state: StockState
  private readonly ports: OrderingPorts
  private readonly rules: readonly OrderingRule<unknown>[]
  private readonly sight: Sight
  private readonly memories: unknown[]
  /** Stock points that look at others, not only at themselves. */
  private readonly farSighted: readonly number[]
  private readonly stopsOrdering: readonly boolean[]

  /** @param state - of the run. @param ports - who else acts. */
  constructor(state: StockState, ports: OrderingPorts) {
    const { points, downstreamFirst } = state.compiled
    this.state = state
    this.ports = ports
    this.rules = Object.freeze(points.map(({ policy }) => Object.freeze(makeOrderingRule(policy))))
    this.memories = this.rules.map((rule) => rule.start())
    this.sight = new Sight(state, this.rules)
    this.farSighted = [...downstreamFirst].filter((node) => this.rules[node].sees === 'echelon')
    this.stopsOrdering = points.map(({ disruption }) => disruption?.stops === 'ordering')
  }

  /** Posts the first decisions of periodic review, those downstream first. */
  start(): void {
    const { compiled, calendar } = this.state
    if (compiled.isPeriodic) {
      for (const node of compiled.downstreamFirst)
        calendar.post(0, BAND.decision, STOCK_EVENT.decision, node, -1)
      return
    }
    for (const node of compiled.downstreamFirst) this.review(node)
  }

  /**
   * A stock point decides, as it does every period.
   *
   * @param node - the stock point.
   */
  decision(node: number): void {
    const { calendar } = this.state
    calendar.post(calendar.now + PERIOD, BAND.decision, STOCK_EVENT.decision, node, -1)
    this.review(node)
  }

  /**
   * Something has changed at a stock point; under continuous review it decides now.
   *
   * @param node - the stock point.
   */
  changed(node: number): void {
    if (this.state.compiled.isPeriodic) return
    this.review(node)
    // What a stock point sees of those below it changes without an order reaching it.
    for (const other of this.farSighted) if (other !== node) this.review(other)
  }

  private review(node: number): void {
    const { columns } = this.state
    if (this.stopsOrdering[node] && columns.isDown[node] === 1) return
    const observation = this.sight.look(node)
    const { decision, memory } = this.rules[node].decide(observation, this.memories[node])
    this.memories[node] = memory
    columns.unseen[node] = 0
    if (typeof decision === 'number') this.place(node, decision)
    else this.placeBoth(node, decision)
  }

  private place(node: number, wanted: number): void {
    const { columns, compiled } = this.state
    columns.wanted[node] += wanted
    const units = this.withinLimits(node, wanted)
    this.sight.placed(node, units)
    if (units <= 0) return
    this.count(node, units)
    const { start, unitsPer } = compiled.links
    for (let link = start[node]; link < start[node + 1]; link++) this.pay(link, units * unitsPer[link])
    for (let link = start[node]; link < start[node + 1]; link++)
      this.ports.order(link, units * unitsPer[link])
  }

  private placeBoth(node: number, [regular, expedited]: readonly [number, number]): void {
    const { columns, compiled } = this.state
    columns.wanted[node] += regular + expedited
    const first = compiled.links.start[node]
    this.sight.placed(node, regular)
    for (const [index, wanted] of [regular, expedited].entries()) {
      const units = this.withinLimits(node, wanted)
      if (units <= 0) continue
      this.count(node, units)
      this.pay(first + index, units)
      this.ports.order(first + index, units)
    }
  }

  private withinLimits(node: number, wanted: number): number {
    if (wanted <= 0) return 0
    const { orderCapacity = Number.POSITIVE_INFINITY, minimumOrder = 0 } = this.state.compiled.points[node]
    return Math.min(orderCapacity, Math.max(minimumOrder, wanted))
  }

  private count(node: number, units: number): void {
    this.state.figures.orders[node]++
    this.state.figures.ordered[node] += units
  }

  private pay(link: number, units: number): void {
    const { figures, compiled } = this.state
    const { node, fixedCost, unitCost } = compiled.links
    figures.ordering[node[link]] += fixedCost[link]
    figures.purchase[node[link]] += unitCost[link] * units
  }
}
