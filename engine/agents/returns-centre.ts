import {
  binomialQuantile,
  counterUniform,
  DAY,
  type Distribution,
  FifoQueues,
  HOUR,
  RateStation,
  Shift,
  Timetable,
} from '../kernel/index.ts'
import { ACCOUNT, Bill, UNITS } from '../ledger/index.ts'
import { BAND, durationOf, EVENT, FEN, FLAG, LOT } from '../world/index.ts'
import type { Consignments } from './consignments.ts'
import type { RunState } from './run-state.ts'

/** What the returns centres tell others. */
export interface ReturnsPorts {
  /** Intact units go back to a warehouse. */
  restock(sku: number, warehouse: number, units: number): void
}

/** The way back: collection in the zones, inspection and grading in the centres, then restock, downgrade or scrap. */
export class ReturnsCentre {
  private readonly state: RunState
  private readonly consignments: Consignments
  private readonly ports: ReturnsPorts
  private readonly toCollect: FifoQueues
  private readonly inspecting: FifoQueues
  private readonly inspection: RateStation[]
  private readonly timetable: Timetable
  private readonly transit: Distribution
  private readonly collectionPosted: Uint8Array
  private readonly dispositionPosted: Uint8Array
  private readonly restockPosted: Uint8Array
  /** Intact units not yet back on the shelf, centre x SKU. */
  private readonly intact: Int32Array
  private readonly bill = new Bill()
  private readonly keys: { intact: number; flawed: number; zones: Uint32Array }

  /** @param state - the run. @param consignments - lots on the road. @param ports - who is told. */
  constructor(state: RunState, consignments: Consignments, ports: ReturnsPorts) {
    const { compiled, lots, streams } = state
    const { network, scale, returns } = compiled.scenario
    const { zones, centres } = compiled.network
    this.state = state
    this.consignments = consignments
    this.ports = ports
    this.toCollect = new FifoQueues(zones, lots.links)
    this.inspecting = new FifoQueues(centres, lots.links)
    this.inspection = network.returnsCentres.map(
      (centre) =>
        new RateStation(centre.inspectUnitsPerHour * scale, new Shift(centre.shiftStarts, centre.shiftEnds)),
    )
    this.timetable = new Timetable([returns.collectAt])
    this.transit = durationOf(returns.transit)
    this.collectionPosted = new Uint8Array(zones)
    this.dispositionPosted = new Uint8Array(centres)
    this.restockPosted = new Uint8Array(centres)
    this.intact = new Int32Array(centres * compiled.skus.count)
    this.keys = Object.freeze({
      intact: streams.key('returns', 'intact'),
      flawed: streams.key('returns', 'flawed'),
      zones: Uint32Array.from(network.zones, (zone) => streams.key(zone.id, 'returnTransit')),
    })
  }

  /** Buyers of a delivered lot want to send it back. */
  requestReturn(lot: number, at: number): void {
    this.state.ledger.moveGoods(lot, UNITS.customer, UNITS.returning)
    this.state.ledger.move(lot, LOT.returnRequested, at)
    this.awaitCollection(lot, at)
  }

  /** A lot waits to be fetched: asked for by its buyers, or refused at the door. */
  awaitCollection(lot: number, at: number): void {
    const { lots, calendar } = this.state
    const zone = lots.zone(lot)
    lots.setRequestedAt(lot, at)
    this.toCollect.push(zone, lot)
    if (this.collectionPosted[zone] === 1) return
    this.collectionPosted[zone] = 1
    calendar.post(this.timetable.next(calendar.now), BAND.return, EVENT.collection, zone, 0)
  }

  /** Everything that waits in a zone is fetched and sent to its centre. */
  collection(zone: number): void {
    const { lots, ledger, calendar, compiled } = this.state
    const { collectionPerParcel } = compiled.scenario.money
    const consignment = this.consignments.take()
    this.collectionPosted[zone] = 0
    for (let lot = this.toCollect.pop(zone); lot >= 0; lot = this.toCollect.pop(zone)) {
      const isRefused = (lots.flags(lot) & FLAG.refused) !== 0
      // The courier brings refused parcels back anyway.
      if (!isRefused) this.bill.add(collectionPerParcel * FEN * lots.orders(lot), ledger.isMeasured(lot))
      ledger.move(lot, LOT.collected, calendar.now)
      this.consignments.queues.push(consignment, lot)
    }
    ledger.money.pay(ACCOUNT.reverse, this.bill)
    const day = Math.floor((calendar.now - compiled.windowStart) / DAY)
    const time = Math.round(this.transit.quantile(counterUniform(this.keys.zones[zone], day)))
    const centre = compiled.network.zoneCentre[zone]
    calendar.post(calendar.now + time, BAND.return, EVENT.returnsArrive, centre, consignment)
  }

  /** Collected lots reach their centre and queue for inspection. */
  returnsArrive(centre: number, consignment: number): void {
    const { lots, content, calendar, ledger, compiled } = this.state
    const { queues } = this.consignments
    const { inspectionPerUnit } = compiled.scenario.money
    for (let lot = queues.pop(consignment); lot >= 0; lot = queues.pop(consignment)) {
      const units = content.unitsOf(lot)
      lots.setReadyAt(lot, this.inspection[centre].finishOf(calendar.now, units))
      this.bill.add(inspectionPerUnit * FEN * units, ledger.isMeasured(lot))
      this.inspecting.push(centre, lot)
    }
    ledger.money.pay(ACCOUNT.reverse, this.bill)
    this.consignments.release(consignment)
    if (this.dispositionPosted[centre] === 0) this.postDisposition(centre)
  }

  /** What has been inspected is disposed of, hour by hour. */
  disposition(centre: number): void {
    const { lots, calendar } = this.state
    this.dispositionPosted[centre] = 0
    let lot = this.inspecting.first(centre)
    while (lot >= 0 && lots.readyAt(lot) <= calendar.now) {
      this.inspecting.pop(centre)
      this.dispose(lot, centre)
      lot = this.inspecting.first(centre)
    }
    if (lot >= 0) this.postDisposition(centre)
  }

  /** Intact units go back on the shelf. */
  restock(centre: number): void {
    const { skus, network } = this.state.compiled
    this.restockPosted[centre] = 0
    for (let sku = 0; sku < skus.count; sku++) {
      const cell = centre * skus.count + sku
      const units = this.intact[cell]
      if (units === 0) continue
      this.intact[cell] = 0
      this.ports.restock(sku, network.restockTo[centre], units)
    }
  }

  private dispose(lot: number, centre: number): void {
    const { lots, ledger, compiled } = this.state
    const { baskets, skus } = compiled
    const at = lots.readyAt(lot)
    const orders = lots.orders(lot)
    const first = baskets.lineSku[baskets.lineStart[lots.basket(lot)]]
    const { intactShare, flawedShare } = skus
    const intact = binomialQuantile(
      counterUniform(this.keys.intact, lots.luck(lot)),
      orders,
      intactShare[first],
    )
    const flawedOfRest =
      intactShare[first] < 1 ? Math.min(1, flawedShare[first] / (1 - intactShare[first])) : 0
    const flawed = binomialQuantile(
      counterUniform(this.keys.flawed, lots.luck(lot)),
      orders - intact,
      flawedOfRest,
    )
    ledger.move(lot, LOT.inspected, at)
    ledger.disposeOf(lot, at)
    this.grade(lot, centre, intact, flawed)
    ledger.close(lot, at)
  }

  /** Units of intact orders wait to be restocked; the others are sold for less or scrapped, and written down. */
  private grade(lot: number, centre: number, intact: number, flawed: number): void {
    const { lots, ledger, compiled } = this.state
    const { baskets, skus } = compiled
    const scrapped = lots.orders(lot) - intact - flawed
    const isMeasured = ledger.isMeasured(lot)
    const from = (lots.flags(lot) & FLAG.refused) !== 0 ? UNITS.refused : UNITS.returning
    for (
      let lines = lots.lines(lot), line = baskets.lineStart[lots.basket(lot)];
      lines !== 0;
      lines >>>= 1, line++
    ) {
      if ((lines & 1) === 0) continue
      const sku = baskets.lineSku[line]
      const units = baskets.lineUnits[line] * lots.quantity(lot)
      this.intact[centre * skus.count + sku] += units * intact
      ledger.units.transfer(sku, from, UNITS.restocking, units * intact)
      ledger.units.transfer(sku, from, UNITS.downgraded, units * flawed)
      ledger.units.transfer(sku, from, UNITS.scrapped, units * scrapped)
      const salvage = Math.round(skus.unitCost[sku] * skus.downgradeValueShare[sku] * units * flawed)
      const cost = skus.unitCost[sku] * units * (flawed + scrapped)
      ledger.money.post(ACCOUNT.cash, ACCOUNT.inventory, salvage, isMeasured)
      ledger.money.post(ACCOUNT.writeDown, ACCOUNT.inventory, cost - salvage, isMeasured)
    }
    if (intact > 0) this.postRestock(centre)
  }

  private postDisposition(centre: number): void {
    const { lots, calendar } = this.state
    const readyAt = lots.readyAt(this.inspecting.first(centre))
    this.dispositionPosted[centre] = 1
    calendar.post(Math.ceil(readyAt / HOUR) * HOUR, BAND.return, EVENT.disposition, centre, 0)
  }

  private postRestock(centre: number): void {
    const { calendar, compiled } = this.state
    if (this.restockPosted[centre] === 1) return
    this.restockPosted[centre] = 1
    const at = calendar.now + compiled.scenario.returns.restockAfter
    calendar.post(at, BAND.return, EVENT.restock, centre, 0)
  }
}
