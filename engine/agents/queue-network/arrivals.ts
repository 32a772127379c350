import { exponential } from '../../kernel/index.ts'
import { BAND, type CompiledSource, TICKS } from '../../world/index.ts'
import { type ArrivalClock, RenewalClock, ThinningClock } from './arrival-clock.ts'
import type { Census } from './census.ts'
import { Clusters } from './clusters.ts'
import { QUEUE_EVENT } from './queue-events.ts'
import type { QueueState } from './queue-state.ts'
import { rateCourseOf } from './rate-course.ts'

/** Where arrivals go. */
export interface ArrivalPorts {
  /** Takes a customer to the first station of a source. */
  send(item: number, source: number): void
  /** Told of each arrival by the clock of a source. */
  record(source: number, time: number): void
}

/** The sources of a queueing system: they let customers in. */
export class Arrivals {
  /** Clusters of each source, `null` for those that do not excite themselves. */
  readonly clusters: readonly (Clusters | null)[]
  private readonly state: QueueState
  private readonly census: Census
  private readonly ports: ArrivalPorts
  private readonly clocks: readonly (ArrivalClock | null)[]
  private readonly batchStreams: readonly { uniform(): number }[]

  /** @param state - the run. @param census - who is counted. @param ports - where customers go. */
  constructor(state: QueueState, census: Census, ports: ArrivalPorts) {
    const { compiled, streams } = state
    this.state = state
    this.census = census
    this.ports = ports
    this.clocks = compiled.sources.map((source) => clockOf(source, state))
    this.batchStreams = compiled.sources.map(({ name }) => streams.open(name, 'batch'))
    this.clusters = compiled.sources.map(({ name, arrivals }) =>
      arrivals.kind === 'hawkes' ? new Clusters(arrivals, streams.open(name, 'provoked')) : null,
    )
  }

  /** Posts the first arrival of each source. */
  start(): void {
    for (let source = 0; source < this.clocks.length; source++) this.postNext(source)
  }

  /** Customers come from a source by its clock. @param source - its number. */
  arrive(source: number): void {
    const { calendar } = this.state
    const clock = this.clocks[source] as ArrivalClock
    const clusters = this.clusters[source]
    this.ports.record(source, clock.nextAt)
    if (clusters !== null) {
      const cluster = clusters.begin(calendar.now >= this.state.compiled.warmUpEnd)
      this.provoke(clusters, source, cluster)
    }
    this.letIn(source)
    clock.advance()
    this.postNext(source)
  }

  /** A customer comes that another one provoked. @param source - its source. @param cluster - its cluster. */
  arriveProvoked(source: number, cluster: number): void {
    this.provoke(this.clusters[source] as Clusters, source, cluster)
    this.letIn(source)
  }

  private letIn(source: number): void {
    const { compiled, calendar, customers } = this.state
    const { batch, customerClass } = compiled.sources[source]
    const size = batch === null ? 1 : Math.round(batch.sample(this.batchStreams[source]))
    for (let count = 0; count < size; count++) {
      const item = customers.enter(customerClass, calendar.now)
      this.census.enter()
      this.ports.send(item, source)
    }
  }

  private provoke(clusters: Clusters, source: number, cluster: number): void {
    const { calendar } = this.state
    const count = clusters.provoke(cluster)
    for (let child = 0; child < count; child++) {
      const at = calendar.now + Math.round(clusters.delay() * TICKS)
      calendar.post(at, BAND.demand, QUEUE_EVENT.offspring, source, cluster)
    }
  }

  private postNext(source: number): void {
    const at = Math.round((this.clocks[source]?.nextAt ?? Number.POSITIVE_INFINITY) * TICKS)
    if (at <= this.state.compiled.end)
      this.state.calendar.post(at, BAND.demand, QUEUE_EVENT.arrival, source, -1)
  }
}

function clockOf({ name, arrivals, gap }: CompiledSource, { streams }: QueueState): ArrivalClock | null {
  const stream = streams.open(name, 'interarrivalTime')
  if (gap !== null) return new RenewalClock(gap, stream)
  if (arrivals.kind === 'saturated') return null
  if (arrivals.kind === 'poisson' || arrivals.kind === 'hawkes')
    return new RenewalClock(exponential({ mean: 1 / arrivals.rate }), stream)
  const course = rateCourseOf(arrivals)
  return course === null ? null : new ThinningClock(course, stream)
}
