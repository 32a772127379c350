import type { StockDemand } from '../../../scenarios/index.ts'
import { type Distribution, normal, type RandomStream } from '../../kernel/index.ts'
import { BAND, distributionOf, PERIOD, STOCK_EVENT } from '../../world/index.ts'
import type { StockState } from './stock-state.ts'

/** Where {@link Customers} hand on what they do not do themselves. */
export interface CustomerPorts {
  /** A stock point's customers ask for units. */
  readonly ask: (claim: number, units: number) => void
}

/** The customers of one stock point: how much they ask for, and when they come again. */
interface Demand {
  /** Units asked for now. */
  readonly next: () => number
  /** Time until they come again, ms; infinite: never. */
  readonly wait: () => number
}

/** Customers of all stock points. */
export class Customers {
  private readonly state: StockState
  private readonly ports: CustomerPorts
  private readonly units: readonly (RandomStream | null)[]
  private readonly times: readonly (RandomStream | null)[]
  private readonly demands: readonly (Demand | null)[]
  /** Deviation from the mean of autoregressive demand, by stock point. */
  private readonly deviation: Float64Array

  /** @param state - of the run. @param ports - who serves them. */
  constructor(state: StockState, ports: CustomerPorts) {
    const { points, ids, count } = state.compiled
    this.state = state
    this.ports = ports
    this.deviation = new Float64Array(count)
    this.units = points.map(({ demand }, node) =>
      demand === undefined ? null : state.streams.open(ids[node] as string, 'demand'),
    )
    this.times = points.map(({ demand }, node) =>
      demand?.kind === 'arrivals' ? state.streams.open(ids[node] as string, 'arrival') : null,
    )
    this.demands = Object.freeze(
      points.map(({ demand }, node) =>
        demand === undefined ? null : Object.freeze(this.demandOf(demand, node)),
      ),
    )
  }

  /** Posts the first demands. */
  start(): void {
    const { calendar, compiled } = this.state
    for (let node = 0; node < compiled.count; node++) {
      const demand = this.demands[node]
      if (demand === null) continue
      const isArrival = compiled.points[node].demand?.kind === 'arrivals'
      calendar.post(isArrival ? demand.wait() : 0, BAND.demand, STOCK_EVENT.demand, node, -1)
    }
  }

  /**
   * Customers ask.
   *
   * @param node - at this stock point.
   */
  demand(node: number): void {
    const { calendar, compiled, hash } = this.state
    const demand = this.demands[node] as Demand
    const units = demand.next()
    const wait = demand.wait()
    if (wait < Number.POSITIVE_INFINITY)
      calendar.post(calendar.now + wait, BAND.demand, STOCK_EVENT.demand, node, -1)
    hash.mix(STOCK_EVENT.demand, node, units * 1024, calendar.now)
    if (units > 0) this.ports.ask(compiled.links.count + node, units)
  }

  private demandOf(spec: StockDemand, node: number): Demand {
    const luck = this.units[node] as RandomStream
    switch (spec.kind) {
      case 'each-period':
        return { next: unitsOf(distributionOf(spec.units), luck, spec.rounded), wait: everyPeriod }
      case 'autoregressive':
        return { next: this.autoregressive(spec, luck, node), wait: everyPeriod }
      case 'listed':
        return { next: () => this.listed(spec.units, spec.afterwards), wait: everyPeriod }
      case 'arrivals': {
        const times = this.times[node] as RandomStream
        const every = distributionOf(spec.every)
        return {
          next: unitsOf(distributionOf(spec.units), luck, false),
          wait: () => Math.max(0, Math.round(every.sample(times) * PERIOD)),
        }
      }
    }
  }

  private autoregressive(
    { mean, correlation, standardDeviation }: Extract<StockDemand, { kind: 'autoregressive' }>,
    luck: RandomStream,
    node: number,
  ): () => number {
    const noise = normal({ mean: 0, standardDeviation })
    return () => {
      const deviation = correlation * this.deviation[node] + noise.sample(luck)
      this.deviation[node] = deviation
      return Math.max(0, mean + deviation)
    }
  }

  private listed(units: readonly number[], afterwards: 'nothing' | 'last' | 'repeat'): number {
    const period = Math.round(this.state.calendar.now / PERIOD)
    if (period < units.length) return units[period] as number
    if (afterwards === 'nothing') return 0
    return units[afterwards === 'last' ? units.length - 1 : period % units.length] as number
  }
}

function everyPeriod(): number {
  return PERIOD
}

function unitsOf(law: Distribution, luck: RandomStream, isRounded: boolean): () => number {
  if (isRounded) return () => Math.max(0, Math.round(law.sample(luck)))
  return () => Math.max(0, law.sample(luck))
}
