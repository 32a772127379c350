import { exponential, type RandomStream } from '../../kernel/index.ts'
import { BAND, PERIOD, STOCK_EVENT } from '../../world/index.ts'
import type { StockState } from './stock-state.ts'

/** Where {@link Disruptions} hand on what they do not do themselves. */
export interface DisruptionPorts {
  /** A stock point may order again. */
  readonly mayOrder: (node: number) => void
}

/** What fails and recovers: stops ordering, shipping, transit or receipt at a stock point. */
export class Disruptions {
  private readonly state: StockState
  private readonly ports: DisruptionPorts
  private readonly luck: readonly (RandomStream | null)[]
  private readonly stopsTransit: Uint8Array

  /** @param state - of the run. @param ports - who goes on. */
  constructor(state: StockState, ports: DisruptionPorts) {
    const { points, ids } = state.compiled
    this.state = state
    this.ports = ports
    this.luck = points.map(({ disruption }, node) =>
      disruption === undefined ? null : state.streams.open(ids[node] as string, 'disruption'),
    )
    this.stopsTransit = Uint8Array.from(points, ({ disruption }) => (disruption?.stops === 'transit' ? 1 : 0))
  }

  /** Posts the first changes. */
  start(): void {
    const { compiled, calendar } = this.state
    compiled.points.forEach(({ disruption }, node) => {
      if (disruption === undefined) return
      const at = disruption.kind === 'exponential' ? this.stay(node, disruption.meanUp) : 0
      calendar.post(at, BAND.shock, STOCK_EVENT.disruption, node, -1)
    })
  }

  /**
   * The state of a disruption is decided anew.
   *
   * @param node - the stock point.
   */
  change(node: number): void {
    const { columns, calendar, compiled } = this.state
    const disruption = compiled.points[node].disruption
    const luck = this.luck[node]
    if (disruption === undefined || luck === null) return
    const isDown = columns.isDown[node] === 1
    if (disruption.kind === 'exponential') {
      this.set(node, !isDown)
      const stay = this.stay(node, isDown ? disruption.meanUp : disruption.meanDown)
      calendar.post(calendar.now + stay, BAND.shock, STOCK_EVENT.disruption, node, -1)
      return
    }
    calendar.post(calendar.now + PERIOD, BAND.shock, STOCK_EVENT.disruption, node, -1)
    if (disruption.kind === 'listed') this.set(node, disruption.down[Math.round(calendar.now / PERIOD)] === 1)
    else if (luck.uniform() < (isDown ? disruption.recovery : disruption.failure)) this.set(node, !isDown)
  }

  /** Counts a period in which goods on their way to a stock point stood still. */
  periodEnds(): void {
    const { columns } = this.state
    for (let node = 0; node < this.stopsTransit.length; node++)
      columns.stopped[node] += this.stopsTransit[node] & columns.isDown[node]
  }

  private stay(node: number, mean: number): number {
    return Math.round(exponential({ mean }).sample(this.luck[node] as RandomStream) * PERIOD)
  }

  private set(node: number, isDown: boolean): void {
    const { columns, calendar } = this.state
    const wasDown = columns.isDown[node] === 1
    columns.isDown[node] = isDown ? 1 : 0
    if (!wasDown || isDown) return
    calendar.post(calendar.now, BAND.receipt, STOCK_EVENT.release, node, -1)
    this.ports.mayOrder(node)
  }
}
