import { PERIOD } from '../../world/index.ts'
import type { StockState } from './stock-state.ts'

/**
 * Charges what is held and what is owed: under periodic review by the state at the end of each period, under continuous
 * review over time.
 */
export class Accounts {
  private readonly state: StockState
  private readonly holdingCost: Float64Array
  private readonly backorderCost: Float64Array
  private readonly since: Float64Array

  /** @param state - of the run. */
  constructor(state: StockState) {
    const { points, count } = state.compiled
    this.state = state
    this.holdingCost = Float64Array.from(points, ({ holdingCost }) => holdingCost)
    this.backorderCost = Float64Array.from(points, ({ backorderCost }) => backorderCost)
    this.since = new Float64Array(count)
  }

  /**
   * Charges the time since the last change; called before anything changes at a stock point.
   *
   * @param node - the stock point.
   */
  beforeChange(node: number): void {
    const { compiled, calendar } = this.state
    if (compiled.isPeriodic) return
    const elapsed = calendar.now - this.since[node]
    if (elapsed === 0) return
    this.since[node] = calendar.now
    this.charge(node, elapsed / PERIOD)
  }

  /** Closes the books at this moment. */
  close(): void {
    for (let node = 0; node < this.since.length; node++) this.beforeChange(node)
  }

  /**
   * Charges a stock point for some time in its state.
   *
   * @param node - the stock point.
   * @param time - in periods.
   */
  charge(node: number, time: number): void {
    const { columns, figures, compiled } = this.state
    const onHand = columns.onHand[node]
    const owed = columns.owedTotal[node]
    figures.onHand[node] += onHand * time
    if (onHand > 0) figures.inStock[node] += time
    figures.owed[node] += owed * time
    figures.owedToCustomers[node] += columns.owed[compiled.links.count + node] * time
    figures.holding[node] += this.holdingCost[node] * onHand * time
    figures.backorder[node] += this.backorderCost[node] * owed * time
    this.chargeWays(node, time)
  }

  private chargeWays(node: number, time: number): void {
    const { columns, figures, compiled } = this.state
    const { links } = compiled
    for (let link = links.start[node]; link < links.start[node + 1]; link++) {
      const moving = columns.inTransit[link]
      figures.inTransit[node] += moving * time
      figures.holding[node] += links.rawCost[link] * (columns.raw[link] + columns.heldInbound[link]) * time
      const from = links.from[link]
      if (from < 0) continue
      figures.transit[from] += links.inTransitCost[link] * moving * time
      figures.holding[from] += this.holdingCost[from] * columns.heldOutbound[link] * time
    }
  }
}
