import { FifoQueues, HOUR, RateStation, Shift, WaveStation } from '../../kernel/index.ts'
import { ACCOUNT, Bill, UNITS } from '../../ledger/index.ts'
import { BAND, EVENT, FEN, LOT } from '../../world/index.ts'
import type { RunState } from '../run-state.ts'
import type { Shelves } from './shelves.ts'

/** What order fulfilment tells others. */
export interface FulfilmentPorts {
  /** A packed lot waits for the next truck; `readyAt` says from when. */
  readyToShip(lot: number): void
  /** The goods of a lot are to be picked; orders of it whose goods are not there. */
  claim(lot: number): number
  /** The goods of a lot are not there. */
  oversold(lot: number): void
  /** The units of a withdrawn lot are on the shelf of its warehouse again. */
  stockReturns(lot: number): void
}

/** Orders inside the warehouses: waves of picking, then packing, both in shifts. */
export class Fulfilment {
  private readonly state: RunState
  private readonly shelves: Shelves
  private readonly ports: FulfilmentPorts
  private readonly picking: WaveStation[]
  private readonly packing: RateStation[]
  /** Lots just released, then lots in the hands of pickers, by warehouse; empty between events. */
  private readonly released: FifoQueues
  private readonly inHand: FifoQueues
  /** Lots whose goods were not there, until the wave is out. */
  private readonly missing: FifoQueues
  private readonly wavePosted: Uint8Array
  private readonly handling = new Bill()
  private readonly packaging = new Bill()
  private readonly insurance = new Bill()

  /** @param state - the run. @param shelves - stock. @param ports - where packed lots go. */
  constructor(state: RunState, shelves: Shelves, ports: FulfilmentPorts) {
    const { compiled, lots, content } = state
    const { warehouses } = compiled.network
    const { network, scale } = compiled.scenario
    const waiting = new FifoQueues(warehouses, lots.links)
    const items = {
      sizeOf: (lot: number) => content.unitsOf(lot),
      divide: (lot: number, size: number) => divideOrders(state, lot, size),
    }
    const rows = Array.from(compiled.network.warehouseRow, (row) => network.warehouses[row])
    const shifts = rows.map((row) => new Shift(row.shiftStarts, row.shiftEnds))
    this.state = state
    this.shelves = shelves
    this.ports = ports
    this.picking = rows.map((row, warehouse) => {
      const ratePerHour = row.pickUnitsPerHour * scale
      return new WaveStation(waiting, warehouse, items, {
        shift: shifts[warehouse],
        interval: network.warehousing.waveEvery,
        ratePerHour,
      })
    })
    this.packing = rows.map(
      (row, warehouse) => new RateStation(row.packParcelsPerHour * scale, shifts[warehouse]),
    )
    this.released = new FifoQueues(warehouses, lots.links)
    this.inHand = new FifoQueues(warehouses, lots.links)
    this.missing = new FifoQueues(1, lots.links)
    this.wavePosted = new Uint8Array(warehouses)
  }

  /** A lot is to be sent from its warehouse: it waits for the next wave. */
  fulfil(lot: number): void {
    const warehouse = this.state.lots.warehouse(lot)
    this.picking[warehouse].arrive(lot)
    if (this.wavePosted[warehouse] === 0) this.postWave(warehouse)
  }

  /** A wave is released: its units leave the shelf, are picked together, and are packed one order after another. */
  wave(warehouse: number): void {
    const { calendar, compiled, ledger } = this.state
    const station = this.picking[warehouse]
    this.wavePosted[warehouse] = 0
    if (this.state.conditions.now.wavesBackAt > 0) {
      this.postWave(warehouse)
      return
    }
    station.release(calendar.now, this.released, warehouse)
    const units = this.pickAll(warehouse)
    const takes = compiled.scenario.network.warehousing.walk + Math.ceil((units * HOUR) / station.ratePerHour)
    this.packAll(warehouse, calendar.now + takes)
    ledger.money.pay(ACCOUNT.warehouse, this.handling)
    ledger.money.pay(ACCOUNT.packaging, this.packaging)
    ledger.money.pay(ACCOUNT.insurance, this.insurance)
    if (station.queues.lengthOf(station.queue) > 0) this.postWave(warehouse)
    for (let lot = this.missing.pop(0); lot >= 0; lot = this.missing.pop(0)) this.ports.oversold(lot)
  }

  /** A lot withdrawn after its wave is taken apart and put back on the shelf. */
  putBack(lot: number): void {
    const { lots, compiled, ledger } = this.state
    ledger.postings.pay(lot, ACCOUNT.warehouse, compiled.scenario.money.unpackPerParcel * lots.orders(lot))
    ledger.moveGoods(lot, UNITS.outbound, UNITS.shelf)
    this.shelves.putLot(lot)
    this.ports.stockReturns(lot)
    ledger.discard(lot)
  }

  /** Takes the goods of a wave off the shelf; units in it. What was cancelled meanwhile leaves its last queue. */
  private pickAll(warehouse: number): number {
    const { lots, ledger, calendar, content } = this.state
    let units = 0
    for (let lot = this.released.pop(warehouse); lot >= 0; lot = this.released.pop(warehouse)) {
      if (lots.state(lot) !== LOT.allocated) {
        ledger.discard(lot)
        continue
      }
      if (!this.isThere(lot)) continue
      this.shelves.pickLot(lot)
      ledger.move(lot, LOT.waved, calendar.now)
      this.inHand.push(warehouse, lot)
      units += content.unitsOf(lot)
    }
    return units
  }

  /** Whether goods of a lot are there; orders whose goods are not are split off. Where records are exact, all are. */
  private isThere(lot: number): boolean {
    const { records, lots } = this.state
    if (records.marketplace === undefined) return true
    const missing = this.ports.claim(lot)
    if (missing === 0) return true
    const rest = missing === lots.orders(lot) ? lot : lots.split(lot, missing)
    this.missing.push(0, rest)
    return rest !== lot
  }

  /** Packs the lots of a wave from the time at which it has been picked. */
  private packAll(warehouse: number, pickedAt: number): void {
    const { lots, ledger, content, compiled } = this.state
    const { handlingPerUnit, packagingPerParcel, insurancePerParcel } = compiled.scenario.money
    const packing = this.packing[warehouse]
    for (let lot = this.inHand.pop(warehouse); lot >= 0; lot = this.inHand.pop(warehouse)) {
      const orders = lots.orders(lot)
      const isMeasured = ledger.isMeasured(lot)
      const packedAt = packing.finishOf(pickedAt, orders)
      lots.setReadyAt(lot, packedAt)
      ledger.move(lot, LOT.packed, packedAt)
      this.handling.add(handlingPerUnit * FEN * content.unitsOf(lot), isMeasured)
      this.packaging.add(packagingPerParcel * FEN * orders, isMeasured)
      this.insurance.add(insurancePerParcel * FEN * orders, isMeasured)
      this.ports.readyToShip(lot)
    }
  }

  private postWave(warehouse: number): void {
    const { calendar } = this.state
    this.wavePosted[warehouse] = 1
    calendar.post(this.picking[warehouse].nextWave(calendar.now), BAND.dispatch, EVENT.wave, warehouse, 0)
  }
}

/** Splits off the orders of a lot that hold at most `size` units; -1 when not even one does, or it is one parcel of several. */
function divideOrders(state: RunState, lot: number, size: number): number {
  const orders = state.lots.orders(lot)
  const part = Math.floor((size * orders) / state.content.unitsOf(lot))
  return part === 0 || part >= orders ? -1 : state.lots.split(lot, part)
}
