import { FifoQueues, Timetable } from '../../kernel/index.ts'
import { ACCOUNT } from '../../ledger/index.ts'
import { BAND, EVENT, LOT } from '../../world/index.ts'
import type { Consignments } from '../consignments.ts'
import type { RunState } from '../run-state.ts'
import type { Transit } from './transit.ts'

/** What line-haul tells others. */
export interface LineHaulPorts {
  /** A lot was withdrawn before it was loaded. */
  putBack(lot: number): void
}

/**
 * Trucks from warehouses to zones: they leave by timetable with what is packed, first come first served, own trucks
 * first and then those of another carrier; what does not fit waits for the next departure.
 */
export class LineHaul {
  private readonly state: RunState
  private readonly consignments: Consignments
  private readonly transit: Transit
  private readonly ports: LineHaulPorts
  private readonly toShip: FifoQueues
  private readonly timetable: Timetable
  private readonly departurePosted: Uint8Array
  private readonly consignmentOf: Int32Array
  private readonly capacity: Float64Array
  private readonly warehouseKeys: Uint32Array
  private readonly zoneKeys: Uint32Array

  /** @param state - the run. @param consignments - lots on the road. @param transit - travel times. @param ports - who is told. */
  constructor(state: RunState, consignments: Consignments, transit: Transit, ports: LineHaulPorts) {
    const { compiled, lots, streams } = state
    const { network, scale } = compiled.scenario
    this.state = state
    this.consignments = consignments
    this.transit = transit
    this.ports = ports
    this.toShip = new FifoQueues(compiled.network.warehouses, lots.links)
    this.timetable = new Timetable(network.lineHaul.departures)
    this.departurePosted = new Uint8Array(compiled.network.warehouses)
    this.consignmentOf = new Int32Array(compiled.network.zones).fill(-1)
    this.capacity = Float64Array.from(
      compiled.network.warehouseRow,
      (row) => network.warehouses[row].truckKilograms * scale,
    )
    this.warehouseKeys = Uint32Array.from(compiled.network.warehouseIds, (id) => streams.key(id, 'delay'))
    this.zoneKeys = Uint32Array.from(network.zones, (zone) => streams.key(zone.id, 'trip'))
  }

  /** A packed lot waits for a truck. */
  readyToShip(lot: number): void {
    const warehouse = this.state.lots.warehouse(lot)
    this.toShip.push(warehouse, lot)
    if (this.departurePosted[warehouse] === 0) this.postDeparture(warehouse)
  }

  /** Trucks leave a warehouse. */
  departure(warehouse: number): void {
    const { thirdParty } = this.state.compiled.scenario.network.lineHaul
    const own = this.capacity[warehouse]
    const all = own * (1 + thirdParty.capacityShare)
    let loaded = 0
    for (let lot = this.nextLot(warehouse, all, 0); lot >= 0; lot = this.nextLot(warehouse, all, loaded)) {
      loaded += this.load(lot, warehouse, loaded < own ? 1 : thirdParty.priceFactor)
    }
    this.leave(warehouse)
    this.departurePosted[warehouse] = 0
    if (!this.toShip.isEmpty(warehouse)) this.postDeparture(warehouse)
  }

  /**
   * Takes the next packed lot off the line that still fits, splitting it if need be; -1: none. An order heavier than
   * all trucks together goes alone, or it would block the line for good.
   */
  private nextLot(warehouse: number, capacity: number, loaded: number): number {
    const { lots, calendar, content } = this.state
    for (;;) {
      const lot = this.toShip.first(warehouse)
      if (lot < 0 || lots.readyAt(lot) > calendar.now) return -1
      if (lots.state(lot) === LOT.withdrawn) {
        this.ports.putBack(this.toShip.pop(warehouse))
        continue
      }
      const perOrder = content.weightOf(lot) / lots.orders(lot)
      const fitting = Math.max(Math.floor((capacity - loaded) / perOrder), loaded === 0 ? 1 : 0)
      if (fitting >= lots.orders(lot)) return this.toShip.pop(warehouse)
      return fitting > 0 ? lots.split(lot, fitting) : -1
    }
  }

  private load(lot: number, warehouse: number, priceFactor: number): number {
    const { lots, content, ledger, calendar, compiled } = this.state
    const { pricePerKilogram, pricePerTonneKilometre } = compiled.scenario.network.lineHaul
    const zone = lots.zone(lot)
    const kilometres = compiled.network.kilometresToZone[warehouse * compiled.network.zones + zone]
    const weight = content.weightOf(lot)
    const price = weight * (pricePerKilogram + (pricePerTonneKilometre * kilometres) / 1000)
    ledger.postings.pay(lot, ACCOUNT.lineHaul, price * priceFactor)
    ledger.ship(lot, calendar.now)
    if (this.consignmentOf[zone] < 0) this.consignmentOf[zone] = this.consignments.take()
    this.consignments.queues.push(this.consignmentOf[zone], lot)
    return weight
  }

  private leave(warehouse: number): void {
    const { calendar, compiled } = this.state
    const { zones, kilometresToZone } = compiled.network
    const trip = Math.floor(calendar.now / 60_000)
    for (let zone = 0; zone < zones; zone++) {
      const consignment = this.consignmentOf[zone]
      if (consignment < 0) continue
      this.consignmentOf[zone] = -1
      const key = (this.warehouseKeys[warehouse] ^ this.zoneKeys[zone]) >>> 0
      const time = this.transit.time(kilometresToZone[warehouse * zones + zone], key, trip)
      calendar.post(calendar.now + time, BAND.receipt, EVENT.consignmentArrives, zone, consignment)
    }
  }

  private postDeparture(warehouse: number): void {
    const { calendar } = this.state
    this.departurePosted[warehouse] = 1
    const at = this.timetable.next(calendar.now)
    calendar.post(at, BAND.dispatch, EVENT.departure, warehouse, 0)
  }
}
