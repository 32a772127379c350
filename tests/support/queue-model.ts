import {
  Calendar,
  type Discipline,
  type Distribution,
  deterministic,
  exponential,
  HOUR,
  type RandomStream,
  run,
  Station,
  StationItems,
  Streams,
} from '../../engine/kernel/index.ts'
import { type Interval, meanInterval } from './intervals.ts'

/** One station fed by Poisson arrivals of one or more classes; all times in hours. */
export interface QueueModel {
  /** Arrivals per hour and class, class 0 first. */
  arrivalRates: readonly number[]
  /** Distribution of service times in hours. */
  service: Distribution
  servers: number
  discipline?: Discipline
  buffer?: number
}

/** What one replication measured, in hours and items. */
export interface QueueResult {
  waits: number[]
  sojourns: number[]
  queueLength: number
  inSystem: number
  lossShare: number
}

const ARRIVAL = 0
const COMPLETION = 1

class QueueRun {
  readonly calendar = new Calendar()
  readonly station: Station
  private readonly gaps: Distribution[]
  private readonly gapStreams: RandomStream[]
  private readonly serviceStreams: RandomStream[]
  private readonly service: Distribution
  private readonly freeItems: number[] = []
  private itemCount = 0

  constructor(model: QueueModel, seed: string, replication: number) {
    const streams = new Streams(seed, replication)
    const open = (purpose: string): RandomStream[] =>
      model.arrivalRates.map((_, priority) => streams.open(`class ${priority}`, purpose))
    this.gaps = model.arrivalRates.map((rate) => exponential({ mean: HOUR / rate }))
    this.gapStreams = open('interarrivalTime')
    this.serviceStreams = open('serviceTime')
    this.service = model.service
    this.station = new Station(this.calendar, new StationItems(64), {
      servers: model.servers,
      discipline: model.discipline ?? 'fifo',
      classes: model.arrivalRates.length,
      buffer: model.buffer ?? Number.POSITIVE_INFINITY,
      events: { band: 0, entity: 0, completion: COMPLETION },
    })
    for (let priority = 0; priority < this.gaps.length; priority++) this.postArrival(priority)
  }

  playUntil(until: number): void {
    const arrive = (priority: number): void => this.arrive(priority)
    const complete = (_: number, item: number): void => {
      this.station.complete(item)
      this.freeItems.push(item)
    }
    run(this.calendar, [arrive, complete], until)
  }

  private arrive(priority: number): void {
    const item = this.freeItems.pop() ?? this.itemCount++
    const serviceTime = Math.round(this.service.sample(this.serviceStreams[priority]) * HOUR)
    if (!this.station.arrive(item, serviceTime, priority)) this.freeItems.push(item)
    this.postArrival(priority)
  }

  private postArrival(priority: number): void {
    const gap = Math.round(this.gaps[priority].sample(this.gapStreams[priority]))
    this.calendar.post(this.calendar.now + gap, 0, ARRIVAL, priority, -1)
  }
}

/** One replication: a warm-up of a tenth, then `hours` measured. */
function simulateQueue(model: QueueModel, seed: string, replication: number, hours: number): QueueResult {
  const queue = new QueueRun(model, seed, replication)
  const { station } = queue
  const warmUp = Math.round((hours / 10) * HOUR)
  const end = warmUp + Math.round(hours * HOUR)
  queue.playUntil(warmUp)
  station.resetStatistics(warmUp)
  queue.playUntil(end)
  const { statistics } = station
  return {
    waits: statistics.waits.map((tally) => tally.mean / HOUR),
    sojourns: statistics.sojourns.map((tally) => tally.mean / HOUR),
    queueLength: statistics.queueLength.mean(end),
    inSystem: statistics.queueLength.mean(end) + statistics.inService.mean(end),
    lossShare: statistics.lost / statistics.arrivals,
  }
}

/** Results of independent replications, and a function that makes 99.9 % intervals of them. */
export function replicate(
  model: QueueModel,
  options: { seed: string; replications: number; hours: number },
): (measure: (result: QueueResult) => number) => Interval {
  const results = Array.from({ length: options.replications }, (_, replication) =>
    simulateQueue(model, options.seed, replication, options.hours),
  )
  return (measure) => meanInterval(results.map(measure))
}

/** Exponential service of mean one hour. */
export const exponentialHour: Distribution = exponential({ mean: 1 })

/** Service of exactly one hour. */
export const exactHour: Distribution = deterministic({ value: 1 })
