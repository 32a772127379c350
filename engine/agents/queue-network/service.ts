import { FifoQueues, Station, StationItems } from '../../kernel/index.ts'
import { BAND, type CompiledRoute, OUT, TICKS } from '../../world/index.ts'
import type { Census } from './census.ts'
import { QUEUE_EVENT } from './queue-events.ts'
import type { QueueState } from './queue-state.ts'

// More than any number of customers: nobody ever waits.
const INFINITE_SERVERS = 2 ** 40

/** The stations of a queueing system and the ways between them. */
export class Service {
  /** The stations. */
  readonly stations: readonly Station[]
  /** For each station, customers who waited longer than each threshold. */
  readonly longWaits: readonly Float64Array[]
  private readonly state: QueueState
  private readonly census: Census
  private readonly items: StationItems = new StationItems(64)
  // By the station that has no place for them.
  private readonly blocked: FifoQueues
  private readonly serviceKeys: Int32Array
  private readonly patienceKeys: Int32Array
  private readonly routeKeys: Int32Array
  private readonly forkKeys: Int32Array
  /** Source that keeps a station busy, -1 for none. */
  private readonly feeders: Int32Array

  /** @param state - the run. @param census - who is counted. */
  constructor(state: QueueState, census: Census) {
    const { compiled, streams } = state
    const keys = (purpose: string) =>
      Int32Array.from(compiled.stations, ({ name }) => streams.key(name, purpose))
    this.state = state
    this.census = census
    this.blocked = new FifoQueues(compiled.stations.length, this.items.links)
    this.stations = compiled.stations.map((_, station) => this.build(station))
    this.longWaits = compiled.stations.map(() => new Float64Array(compiled.thresholds.length))
    this.serviceKeys = keys('serviceTime')
    this.patienceKeys = keys('patience')
    this.routeKeys = keys('route')
    this.forkKeys = Int32Array.from(compiled.forks, (_, fork) => streams.key(`fork ${fork}`, 'route'))
    this.feeders = new Int32Array(compiled.stations.length).fill(-1)
    for (const [source, { arrivals, to }] of compiled.sources.entries())
      if (arrivals.kind === 'saturated') this.feeders[to.places[0]] = source
  }

  /** Brings those who go round to their first station, and fills stations that never starve. */
  start(): void {
    const { compiled, customers, calendar } = this.state
    for (const { customers: count, customerClass, at } of compiled.populations) {
      for (let each = 0; each < count; each++) {
        const item = customers.enter(customerClass, calendar.now)
        this.census.settle()
        this.admit(item, at)
      }
    }
    for (let station = 0; station < this.stations.length; station++) this.feed(station)
  }

  /** Takes a customer to where a route leads it. @param item - the customer. @param route - the way. */
  send(item: number, route: CompiledRoute, key: number): void {
    this.moveTo(item, this.choose(item, route, key))
  }

  /** A service ends. @param station - where. @param item - whose. */
  complete(station: number, item: number): void {
    const { compiled, customers } = this.state
    const { next } = compiled.stations[station]
    this.noteWait(station, item)
    if (customers.parent[item] >= 0) {
      this.stations[station].complete(item)
      this.join(item)
    } else {
      const place = this.choose(item, next, this.routeKeys[station])
      if (place !== station && this.isBlocking(place)) {
        this.stations[station].block(item)
        customers.heldAt[item] = station
        this.blocked.push(place, item)
        return
      }
      this.stations[station].complete(item)
      this.moveTo(item, place)
    }
    this.placeFreed(station)
  }

  /** A customer in line loses patience. @param station - where. @param item - who. */
  renege(station: number, item: number): void {
    this.stations[station].renege(item)
    this.turnAway(item)
    this.placeFreed(station)
  }

  /** Forgets what was observed, for a warm-up. */
  reset(): void {
    const { now } = this.state.calendar
    for (const station of this.stations) station.resetStatistics(now)
    for (const counts of this.longWaits) counts.fill(0)
  }

  private build(station: number): Station {
    const { compiled, calendar } = this.state
    const { servers, buffer, discipline, patience } = compiled.stations[station]
    const events = { band: BAND.completion, entity: station, completion: QUEUE_EVENT.completion }
    return new Station(calendar, this.items, {
      servers: Math.min(servers, INFINITE_SERVERS),
      buffer,
      discipline,
      classes: compiled.scenario.classes.length,
      events: patience === null ? events : { ...events, reneging: QUEUE_EVENT.reneging },
    })
  }

  private choose(item: number, { places, upTo }: CompiledRoute, key: number): number {
    if (places.length === 0) return OUT
    if (upTo[0] === 1) return places[0]
    const luck = this.state.customers.luck(key, item)
    for (let way = 0; way < places.length; way++) if (luck < upTo[way]) return places[way]
    return OUT
  }

  private moveTo(item: number, place: number): void {
    const { customers } = this.state
    if (place === OUT) {
      this.census.leave(item)
      customers.leave(item)
    } else if (place < this.stations.length) {
      customers.visit(item)
      this.admit(item, place)
    } else {
      customers.visit(item)
      this.split(item, place - this.stations.length)
    }
  }

  private admit(item: number, station: number): void {
    const { compiled, customers } = this.state
    const { services, patience } = compiled.stations[station]
    const customerClass = customers.classOf[item]
    const luck = customers.luck(this.serviceKeys[station], item)
    const serviceTime = Math.round(services[customerClass].quantile(luck) * TICKS)
    const longest =
      patience === null
        ? Number.POSITIVE_INFINITY
        : Math.round(patience.quantile(customers.luck(this.patienceKeys[station], item)) * TICKS)
    if (!this.stations[station].arrive(item, serviceTime, customerClass, longest)) this.turnAway(item)
  }

  private turnAway(item: number): void {
    this.census.lose()
    this.state.customers.leave(item)
  }

  private split(item: number, fork: number): void {
    const { compiled, customers } = this.state
    const { parts } = compiled.forks[fork]
    customers.partsLeft[item] = parts.length
    customers.heldAt[item] = fork
    for (let part = 0; part < parts.length; part++) this.admit(customers.splitOff(item, part), parts[part])
  }

  private join(part: number): void {
    const { compiled, customers } = this.state
    const whole = customers.parent[part]
    customers.leave(part)
    if (--customers.partsLeft[whole] > 0) return
    const fork = customers.heldAt[whole]
    this.send(whole, compiled.forks[fork].next, this.forkKeys[fork])
  }

  private isBlocking(place: number): boolean {
    if (place < 0 || place >= this.stations.length) return false
    return this.state.compiled.stations[place].blocks && this.stations[place].isFull()
  }

  // Who was blocked first moves on first; that frees a server where it was, and so on up the line.
  private placeFreed(station: number): void {
    const { customers } = this.state
    while (!this.blocked.isEmpty(station) && !this.stations[station].isFull()) {
      const item = this.blocked.pop(station)
      const from = customers.heldAt[item]
      this.stations[from].complete(item)
      customers.visit(item)
      this.admit(item, station)
      this.placeFreed(from)
    }
    this.feed(station)
  }

  private feed(station: number): void {
    const source = this.feeders[station]
    if (source < 0) return
    const { compiled, customers, calendar } = this.state
    const { inService, waiting, servers } = this.stations[station]
    if (waiting > 0) return
    for (let free = servers - inService; free > 0; free--) {
      const item = customers.enter(compiled.sources[source].customerClass, calendar.now)
      this.census.enter()
      this.admit(item, station)
    }
  }

  private noteWait(station: number, item: number): void {
    const { calendar, compiled, customers } = this.state
    const { arrivedAt, serviceTime } = this.items
    const wait = calendar.now - arrivedAt[item] - serviceTime[item]
    customers.waited[item] += wait
    const { thresholds } = compiled
    for (let index = 0; index < thresholds.length; index++)
      if (wait > thresholds[index]) this.longWaits[station][index]++
  }
}
