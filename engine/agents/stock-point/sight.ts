import type { OrderingRule, OrderObservation } from '../../policies/index.ts'
import { PERIOD } from '../../world/index.ts'
import type { StockState } from './stock-state.ts'

/** What the policies are shown; one object that is filled anew for each look. */
export class Sight {
  private readonly state: StockState
  private readonly sees: readonly (OrderingRule<unknown>['sees'] | undefined)[]
  private readonly view: { -readonly [Field in keyof OrderObservation]: number }
  /** Units ordered, from the regular supplier, by period in a ring as long as the longest lead time; by stock point. */
  private readonly recent: Float64Array
  private readonly ringLength: number
  /** Which period each place of the ring stands for. */
  private readonly periodOf: Float64Array

  /** @param state - of the run. @param rules - of the stock points. */
  constructor(state: StockState, rules: readonly OrderingRule<unknown>[]) {
    const { links, count } = state.compiled
    this.state = state
    this.sees = rules.map(({ sees }) => sees)
    this.view = {
      period: 0,
      onHand: 0,
      backorders: 0,
      onOrder: 0,
      inventoryPosition: 0,
      demand: 0,
      echelonPosition: Number.NaN,
      echelonDemand: Number.NaN,
      partnerPosition: Number.NaN,
      expeditedPosition: Number.NaN,
    }
    this.ringLength = Math.ceil(Math.max(...links.leadTime) / PERIOD) + 2
    this.recent = new Float64Array(count * this.ringLength)
    this.periodOf = new Float64Array(count * this.ringLength).fill(-1)
  }

  /**
   * What a stock point sees now.
   *
   * @param node - the stock point.
   */
  look(node: number): OrderObservation {
    const { columns, calendar } = this.state
    const view = this.view
    view.period = calendar.now / PERIOD
    view.onHand = columns.onHand[node]
    view.backorders = columns.owedTotal[node]
    view.onOrder = this.onOrder(node)
    view.inventoryPosition = view.onHand - view.backorders + this.pipeline(node)
    view.demand = columns.unseen[node]
    const sees = this.sees[node]
    if (sees === 'echelon' || sees === 'partner') this.lookDown(node)
    if (sees === 'partner') view.partnerPosition = this.partnerPosition(node)
    if (sees === 'expedited') view.expeditedPosition = this.expeditedPosition(node)
    return view
  }

  /**
   * Takes note of an order, for those who look at recent ones.
   *
   * @param node - who ordered.
   * @param units - how many.
   */
  placed(node: number, units: number): void {
    const period = Math.floor(this.state.calendar.now / PERIOD)
    const at = node * this.ringLength + (period % this.ringLength)
    if (this.periodOf[at] !== period) this.recent[at] = 0
    this.periodOf[at] = period
    this.recent[at] += units
  }

  /** Units of a stock point's item on order; of components the scarcest, of alternatives all together. */
  private onOrder(node: number): number {
    const { columns, compiled } = this.state
    const { start, unitsPer } = compiled.links
    const isAnyOf = compiled.points[node].sourcing === 'alternatives'
    let least = Number.POSITIVE_INFINITY
    let total = 0
    for (let link = start[node]; link < start[node + 1]; link++) {
      const units = columns.onOrder[link] / unitsPer[link]
      least = Math.min(least, units)
      total += units
    }
    return isAnyOf ? total : least
  }

  /** The same with what has arrived but is not on the shelf. */
  private pipeline(node: number): number {
    const { columns, compiled } = this.state
    const { start, unitsPer } = compiled.links
    const isAnyOf = compiled.points[node].sourcing === 'alternatives'
    let least = Number.POSITIVE_INFINITY
    let total = 0
    for (let link = start[node]; link < start[node + 1]; link++) {
      const units = (columns.onOrder[link] + columns.raw[link] + columns.heldInbound[link]) / unitsPer[link]
      least = Math.min(least, units)
      total += units
    }
    return isAnyOf ? total : least
  }

  private lookDown(node: number): void {
    const { columns, compiled } = this.state
    const { links } = compiled
    let own = 0
    for (let link = links.start[node]; link < links.start[node + 1]; link++)
      own += (columns.onOrder[link] + columns.raw[link] + columns.heldInbound[link]) / links.unitsPer[link]
    const kinds =
      compiled.points[node].sourcing === 'alternatives' ? 1 : links.start[node + 1] - links.start[node]
    let demand = 0
    for (const member of compiled.echelons[node]) demand += columns.asked[links.count + member]
    this.view.echelonDemand = demand
    this.view.echelonPosition = this.echelonLevel(node) + own / kinds
  }

  /** On hand here and below, and on the way in between, less what customers are owed. */
  private echelonLevel(node: number): number {
    const { columns, compiled } = this.state
    const { links } = compiled
    let level = 0
    for (const member of compiled.echelons[node])
      level += columns.onHand[member] - columns.owed[links.count + member]
    for (const link of compiled.echelonLinks[node])
      level += (columns.inTransit[link] + columns.heldInbound[link]) / links.unitsPer[link]
    return level
  }

  private partnerPosition(node: number): number {
    const { compiled, calendar } = this.state
    const partner = compiled.partner[node]
    const policy = compiled.points[node].policy
    if (partner < 0 || policy.kind !== 'balanced-echelon-base-stock') return Number.POSITIVE_INFINITY
    const { links } = compiled
    const now = Math.floor(calendar.now / PERIOD)
    const leadTime = links.leadTime[links.start[partner]] / PERIOD
    let ordered = 0
    for (let ago = policy.equivalentLeadTime; ago < leadTime && ago <= now; ago++) {
      const at = partner * this.ringLength + ((now - ago) % this.ringLength)
      if (this.periodOf[at] === now - ago) ordered += this.recent[at]
    }
    return this.echelonLevel(partner) + ordered
  }

  /** Without the regular orders that an expedited one would overtake. */
  private expeditedPosition(node: number): number {
    const { compiled, calendar } = this.state
    const { links } = compiled
    const regular = links.start[node]
    const lead = Math.round((links.leadTime[regular] - links.leadTime[regular + 1]) / PERIOD)
    const now = Math.floor(calendar.now / PERIOD)
    let later = 0
    for (let ago = 0; ago < lead && ago <= now; ago++) {
      const at = node * this.ringLength + ((now - ago) % this.ringLength)
      if (this.periodOf[at] === now - ago) later += this.recent[at]
    }
    return this.view.inventoryPosition - later
  }
}
