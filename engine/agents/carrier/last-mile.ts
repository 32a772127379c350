import { binomialQuantile, counterUniform, FifoQueues, Timetable } from '../../kernel/index.ts'
import { ACCOUNT, Bill, UNITS } from '../../ledger/index.ts'
import { BAND, EVENT, FEN, FLAG, LOT } from '../../world/index.ts'
import type { Consignments } from '../consignments.ts'
import type { RunState } from '../run-state.ts'

/** What the last mile tells others. */
export interface LastMilePorts {
  /** A lot has been handed over. */
  delivered(lot: number, at: number): void
  /** A lot has been refused at the door and goes back. */
  refused(lot: number, at: number): void
}

/** Couriers in the zones: rounds by timetable, own couriers first and then those of another carrier. */
export class LastMile {
  private readonly state: RunState
  private readonly consignments: Consignments
  private readonly ports: LastMilePorts
  private readonly hub: FifoQueues
  private readonly underWay: FifoQueues
  private readonly timetable: Timetable
  private readonly roundPosted: Uint8Array
  private readonly capacity: Float64Array
  /** Fen by own courier, by zone. */
  private readonly price: Float64Array
  private readonly bill = new Bill()
  private readonly refusedKey: number

  /** @param state - the run. @param consignments - lots on the road. @param ports - who is told. */
  constructor(state: RunState, consignments: Consignments, ports: LastMilePorts) {
    const { compiled, lots, streams } = state
    const { network, scale } = compiled.scenario
    const { zones } = compiled.network
    this.state = state
    this.consignments = consignments
    this.ports = ports
    this.hub = new FifoQueues(zones, lots.links)
    this.underWay = new FifoQueues(zones, lots.links)
    this.timetable = new Timetable(network.lastMile.rounds)
    this.roundPosted = new Uint8Array(zones)
    this.capacity = Float64Array.from(network.zones, (zone) =>
      Math.max(1, zone.courierParcelsPerRound * scale),
    )
    this.price = Float64Array.from(network.zones, (zone) => network.lastMile.pricePerParcel[zone.kind] * FEN)
    this.refusedKey = streams.key('buyers', 'refused')
  }

  /** A consignment reaches the zone. */
  consignmentArrives(zone: number, consignment: number): void {
    this.consignments.queues.moveAll(consignment, this.hub, zone)
    this.consignments.release(consignment)
    if (this.roundPosted[zone] === 0) this.postRound(zone)
  }

  /** Couriers leave with what they can carry. */
  round(zone: number): void {
    const { lots, ledger, calendar, compiled, conditions } = this.state
    const { thirdParty, roundLasts } = compiled.scenario.network.lastMile
    const region = compiled.network.zoneRegion[zone]
    const own = this.capacity[zone] * conditions.now.courierCapacity[region]
    const price = this.price[zone] * conditions.now.courierPrice[region]
    const room = Math.floor(own * (1 + thirdParty.capacityShare))
    let loaded = 0
    let count = 0
    for (let lot = this.nextLot(zone, room); lot >= 0; lot = this.nextLot(zone, room - loaded)) {
      const orders = lots.orders(lot)
      const paid = loaded < own ? price : price * thirdParty.priceFactor
      this.bill.add(paid * orders, ledger.isMeasured(lot))
      ledger.move(lot, LOT.outForDelivery, calendar.now)
      this.underWay.push(zone, lot)
      loaded += orders
      count++
    }
    ledger.money.pay(ACCOUNT.lastMile, this.bill)
    calendar.post(calendar.now + roundLasts, BAND.completion, EVENT.roundEnds, zone, count)
    this.roundPosted[zone] = 0
    if (!this.hub.isEmpty(zone)) this.postRound(zone)
  }

  /** Couriers are back: each lot of the round was at the door at its own time. */
  roundEnds(zone: number, count: number): void {
    const { calendar, compiled } = this.state
    const { roundLasts } = compiled.scenario.network.lastMile
    const startedAt = calendar.now - roundLasts
    for (let stop = 0; stop < count; stop++) {
      const lot = this.underWay.pop(zone)
      this.atTheDoor(lot, startedAt + Math.round(((stop + 0.5) / count) * roundLasts))
    }
  }

  private atTheDoor(lot: number, at: number): void {
    const { lots } = this.state
    const refusing = this.refusingOrders(lot, at)
    if (refusing < lots.orders(lot)) {
      if (refusing > 0) this.refuse(lots.split(lot, refusing), at)
      this.deliver(lot, at)
    } else this.refuse(lot, at)
  }

  private refusingOrders(lot: number, at: number): number {
    const { lots, compiled, conditions } = this.state
    const orders = lots.orders(lot)
    if ((lots.flags(lot) & FLAG.unwanted) !== 0) return orders
    if ((lots.flags(lot) & (FLAG.kept | FLAG.recorded)) !== 0) return 0
    const { refusedShare, refusedLateShare } = compiled.scenario.buyers
    const usual = at > lots.promisedAt(lot) ? refusedLateShare : refusedShare
    const onTop = conditions.now.refusedOnTop[compiled.baskets.show[lots.basket(lot)] + 1]
    const share = usual + (1 - usual) * onTop
    return binomialQuantile(counterUniform(this.refusedKey, lots.luck(lot)), orders, share)
  }

  private deliver(lot: number, at: number): void {
    this.state.ledger.moveGoods(lot, UNITS.outbound, UNITS.customer)
    this.state.ledger.deliver(lot, at)
    this.ports.delivered(lot, at)
  }

  private refuse(lot: number, at: number): void {
    this.state.ledger.moveGoods(lot, UNITS.outbound, UNITS.refused)
    this.state.lots.setFlags(lot, this.state.lots.flags(lot) | FLAG.refused)
    this.state.ledger.refuse(lot, at)
    this.ports.refused(lot, at)
  }

  /** Takes the next lot of at most `room` parcels off the hub, splitting it if need be; -1: none. */
  private nextLot(zone: number, room: number): number {
    const { lots } = this.state
    const lot = this.hub.first(zone)
    if (lot < 0 || room < 1) return -1
    return lots.orders(lot) <= room ? this.hub.pop(zone) : lots.split(lot, room)
  }

  private postRound(zone: number): void {
    const { calendar } = this.state
    this.roundPosted[zone] = 1
    calendar.post(this.timetable.next(calendar.now), BAND.dispatch, EVENT.round, zone, 0)
  }
}
