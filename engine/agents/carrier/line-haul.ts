import { FifoQueues, Timetable } from '../../kernel/index.ts'
import { ACCOUNT, Bill } from '../../ledger/index.ts'
import { BAND, EVENT, FEN, LOT } from '../../world/index.ts'
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
  /** Fen by own truck, warehouse x zone. */
  private readonly pricePerKilogram: Float64Array
  private readonly bill = new Bill()
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
    const { pricePerKilogram, pricePerTonneKilometre } = network.lineHaul
    this.pricePerKilogram = compiled.network.kilometresToZone.map(
      (kilometres) => FEN * (pricePerKilogram + (pricePerTonneKilometre * kilometres) / 1000),
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
    const { content, ledger } = this.state
    const own = this.capacity[warehouse]
    const all = own * (1 + thirdParty.capacityShare)
    let loaded = 0
    for (let lot = this.firstPacked(warehouse); lot >= 0; lot = this.firstPacked(warehouse)) {
      const fitting = this.fittingPart(lot, warehouse, all - loaded, loaded === 0)
      if (fitting < 0) break
      const weight = content.weightOf(fitting)
      this.load(fitting, warehouse, weight, loaded < own ? 1 : thirdParty.priceFactor)
      loaded += weight
    }
    ledger.money.pay(ACCOUNT.lineHaul, this.bill)
    this.leave(warehouse)
    this.departurePosted[warehouse] = 0
    if (!this.toShip.isEmpty(warehouse)) this.postDeparture(warehouse)
  }

  /** The first lot in line that is packed; -1: none. What was withdrawn meanwhile goes back on the shelf. */
  private firstPacked(warehouse: number): number {
    const { lots, calendar } = this.state
    for (;;) {
      const lot = this.toShip.first(warehouse)
      if (lot < 0 || lots.readyAt(lot) > calendar.now) return -1
      if (lots.state(lot) !== LOT.withdrawn) return lot
      this.ports.putBack(this.toShip.pop(warehouse))
    }
  }

  /**
   * Takes as much of the first lot off the line as has room, splitting it if need be; -1: nothing. An order heavier
   * than all trucks together goes alone, or it would block the line for good.
   */
  private fittingPart(lot: number, warehouse: number, room: number, isFirst: boolean): number {
    const { lots, content } = this.state
    const weight = content.weightOf(lot)
    if (weight <= room) return this.toShip.pop(warehouse)
    const orders = lots.orders(lot)
    const fitting = Math.max(Math.floor((room * orders) / weight), isFirst ? 1 : 0)
    if (fitting >= orders) return this.toShip.pop(warehouse)
    return fitting > 0 ? lots.split(lot, fitting) : -1
  }

  private load(lot: number, warehouse: number, weight: number, priceFactor: number): void {
    const { lots, ledger, calendar, compiled } = this.state
    const zone = lots.zone(lot)
    const price = this.pricePerKilogram[warehouse * compiled.network.zones + zone]
    this.bill.add(weight * price * priceFactor, ledger.isMeasured(lot))
    ledger.ship(lot, calendar.now)
    if (this.consignmentOf[zone] < 0) this.consignmentOf[zone] = this.consignments.take()
    this.consignments.queues.push(this.consignmentOf[zone], lot)
  }

  private leave(warehouse: number): void {
    const { calendar, compiled, conditions } = this.state
    const { zones, kilometresToZone, warehouseRegion, zoneRegion, zoneIsCounty } = compiled.network
    const { countyTransfer = 0 } = compiled.scenario.network.lineHaul
    for (let zone = 0; zone < zones; zone++) {
      const consignment = this.consignmentOf[zone]
      if (consignment < 0) continue
      this.consignmentOf[zone] = -1
      const key = (this.warehouseKeys[warehouse] ^ this.zoneKeys[zone]) >>> 0
      const speed = conditions.now.tripSpeed(warehouseRegion[warehouse], zoneRegion[zone])
      const time = this.transit.time(kilometresToZone[warehouse * zones + zone], key, speed)
      const arrivesAt = calendar.now + time + zoneIsCounty[zone] * countyTransfer
      calendar.post(arrivesAt, BAND.receipt, EVENT.consignmentArrives, zone, consignment)
    }
  }

  private postDeparture(warehouse: number): void {
    const { calendar } = this.state
    this.departurePosted[warehouse] = 1
    const at = this.timetable.next(calendar.now)
    calendar.post(at, BAND.dispatch, EVENT.departure, warehouse, 0)
  }
}
