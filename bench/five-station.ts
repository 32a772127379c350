import {
  ArrivalProcess,
  Calendar,
  counterUniform,
  type Distribution,
  exponential,
  HOUR,
  normalQuantile,
  run,
  Station,
  StationItems,
  Streams,
} from '../engine/kernel/index.ts'
import type { Bench, Measurement } from './bench.ts'
import { simpyFiveStation } from './simpy.ts'
import { stopwatch } from './stopwatch.ts'

const ORDERS = 1_000_000
const ORDERS_PER_HOUR = 1000

const ARRIVAL = 0
const PICKED = 1
const HAULED = 2
const DELIVERED = 3
const RETURNED = 4
const INSPECTED = 5

/**
 * Orders through three stations and two delays, one event per step: pick (50 servers), line-haul, last mile
 * (80 servers), and for 30 % of them a return and its inspection (10 servers). It starts empty and ends when all
 * orders are closed.
 */
export const fiveStation: Bench = {
  id: 'flow.five-station',
  unit: 'orders/s',
  expectedEventCount: 4_599_950,
  typicalSeconds: 11,
  targets: { must: 40, aim: 60, of: 'times' },
  rival: simpyFiveStation,
  measure: measureFlow,
}

function measureFlow(): Measurement {
  const flow = new Flow()
  const elapsed = stopwatch()
  const eventCount = flow.play()
  const { seconds, cpuShare } = elapsed()
  if (flow.closed !== ORDERS) throw new Error(`${flow.closed} of ${ORDERS} orders were closed`)
  return { value: ORDERS / seconds, eventCount, cpuShare }
}

class Flow {
  closed = 0
  private readonly calendar = new Calendar()
  private readonly items = new StationItems(65_536)
  private readonly picking = this.stationOf(50, PICKED)
  private readonly lastMile = this.stationOf(80, DELIVERED)
  private readonly inspection = this.stationOf(10, INSPECTED)
  private readonly pickTime: Distribution = exponential({ mean: 0.04 * HOUR })
  private readonly tourTime: Distribution = exponential({ mean: 0.07 * HOUR })
  private readonly returnDelay: Distribution = exponential({ mean: 72 * HOUR })
  private readonly inspectionTime: Distribution = exponential({ mean: 0.02 * HOUR })
  private readonly keys: Record<'pick' | 'haul' | 'tour' | 'isReturned' | 'return' | 'inspection', number>
  private readonly arrivals: ArrivalProcess
  private placed = 0
  // Items are used again once their order is closed; an order's luck hangs on its own number.
  private orderOf: Int32Array = new Int32Array(65_536)
  private freeItems: Int32Array = new Int32Array(65_536)
  private freeCount = 0
  private itemCount = 0

  constructor() {
    const streams = new Streams('five-station', 0)
    const key = (purpose: string): number => streams.key('order', purpose)
    this.keys = {
      pick: key('pick'),
      haul: key('haul'),
      tour: key('tour'),
      isReturned: key('isReturned'),
      return: key('return'),
      inspection: key('inspection'),
    }
    const hours = new Float64Array((2 * ORDERS) / ORDERS_PER_HOUR).fill(ORDERS_PER_HOUR)
    this.arrivals = new ArrivalProcess(0, HOUR, hours, streams.open('shop', 'arrivals'))
  }

  play(): number {
    this.calendar.post(this.arrivals.nextAt, 0, ARRIVAL, 0, -1)
    return run(this.calendar, [
      () => this.arrive(),
      (_, item) => this.picked(item),
      (_, item) => this.hauled(item),
      (_, item) => this.delivered(item),
      (_, item) => this.returned(item),
      (_, item) => this.inspected(item),
    ])
  }

  private stationOf(servers: number, completion: number): Station {
    return new Station(this.calendar, this.items, { servers, events: { band: 0, entity: 0, completion } })
  }

  private arrive(): void {
    const item = this.freeCount > 0 ? this.freeItems[--this.freeCount] : this.addItem()
    this.orderOf[item] = this.placed++
    this.picking.arrive(item, this.duration(this.pickTime, this.keys.pick, item))
    this.arrivals.advance()
    if (this.placed < ORDERS) this.calendar.post(this.arrivals.nextAt, 0, ARRIVAL, 0, -1)
  }

  private picked(item: number): void {
    this.picking.complete(item)
    const hours = Math.exp(2.5 + 0.3 * normalQuantile(this.luck(this.keys.haul, item)))
    this.calendar.post(this.calendar.now + Math.round(hours * HOUR), 0, HAULED, 0, item)
  }

  private hauled(item: number): void {
    this.lastMile.arrive(item, this.duration(this.tourTime, this.keys.tour, item))
  }

  private delivered(item: number): void {
    this.lastMile.complete(item)
    if (this.luck(this.keys.isReturned, item) >= 0.3) {
      this.close(item)
      return
    }
    const delay = this.duration(this.returnDelay, this.keys.return, item)
    this.calendar.post(this.calendar.now + delay, 0, RETURNED, 0, item)
  }

  private returned(item: number): void {
    this.inspection.arrive(item, this.duration(this.inspectionTime, this.keys.inspection, item))
  }

  private inspected(item: number): void {
    this.inspection.complete(item)
    this.close(item)
  }

  private close(item: number): void {
    this.freeItems[this.freeCount++] = item
    this.closed++
  }

  private luck(key: number, item: number): number {
    return counterUniform(key, this.orderOf[item])
  }

  private duration(distribution: Distribution, key: number, item: number): number {
    return Math.round(distribution.quantile(this.luck(key, item)))
  }

  private addItem(): number {
    if (this.itemCount === this.orderOf.length) {
      const orderOf = new Int32Array(this.itemCount * 2)
      orderOf.set(this.orderOf)
      this.orderOf = orderOf
      this.freeItems = new Int32Array(this.itemCount * 2)
    }
    return this.itemCount++
  }
}
