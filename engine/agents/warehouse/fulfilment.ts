import { FifoQueues, HOUR, RateStation, Shift, WaveStation } from '../../kernel/index.ts'
import { ACCOUNT, UNITS } from '../../ledger/index.ts'
import { BAND, EVENT, LOT } from '../../world/index.ts'
import type { RunState } from '../run-state.ts'
import type { Shelves } from './shelves.ts'

/** What order fulfilment tells others. */
export interface FulfilmentPorts {
  /** A packed lot waits for the next truck; `readyAt` says from when. */
  readyToShip(lot: number): void
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
  /** Lots just released, then lots being picked, by warehouse. */
  private readonly released: FifoQueues
  private readonly inHand: FifoQueues
  private readonly wavePosted: Uint8Array

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
    this.wavePosted = new Uint8Array(warehouses)
  }

  /** A lot is to be sent from its warehouse: it waits for the next wave. */
  fulfil(lot: number): void {
    const warehouse = this.state.lots.warehouse(lot)
    this.picking[warehouse].arrive(lot)
    if (this.wavePosted[warehouse] === 0) this.postWave(warehouse)
  }

  /** A wave is released: its units leave the shelf. */
  wave(warehouse: number): void {
    const { calendar, compiled } = this.state
    const { warehousing } = compiled.scenario.network
    const station = this.picking[warehouse]
    this.wavePosted[warehouse] = 0
    station.release(calendar.now, this.released, warehouse)
    let picked = 0
    let units = 0
    for (let lot = this.released.pop(warehouse); lot >= 0; lot = this.released.pop(warehouse)) {
      if (this.state.lots.state(lot) !== LOT.allocated) {
        this.state.ledger.discard(lot)
        continue
      }
      units += this.pick(lot, warehouse)
      picked++
    }
    if (picked > 0) {
      const takes = warehousing.walk + Math.ceil((units * HOUR) / station.ratePerHour)
      calendar.post(calendar.now + takes, BAND.completion, EVENT.wavePicked, warehouse, picked)
    }
    if (station.queues.lengthOf(station.queue) > 0) this.postWave(warehouse)
  }

  /** A wave has been picked: its lots are packed one after another. */
  wavePicked(warehouse: number, count: number): void {
    const { calendar, lots, ledger } = this.state
    for (let index = 0; index < count; index++) {
      const lot = this.inHand.pop(warehouse)
      const packedAt = this.packing[warehouse].finishOf(calendar.now, lots.orders(lot))
      lots.setReadyAt(lot, packedAt)
      if (lots.state(lot) === LOT.waved) ledger.move(lot, LOT.packed, packedAt)
      this.payFor(lot)
      this.ports.readyToShip(lot)
    }
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

  private pick(lot: number, warehouse: number): number {
    const { ledger, calendar, content } = this.state
    ledger.moveGoods(lot, UNITS.shelf, UNITS.outbound)
    this.shelves.pickLot(lot)
    ledger.move(lot, LOT.waved, calendar.now)
    this.inHand.push(warehouse, lot)
    return content.unitsOf(lot)
  }

  private payFor(lot: number): void {
    const { lots, ledger, content, compiled } = this.state
    const { money } = compiled.scenario
    const orders = lots.orders(lot)
    ledger.postings.pay(lot, ACCOUNT.warehouse, money.handlingPerUnit * content.unitsOf(lot))
    ledger.postings.pay(lot, ACCOUNT.packaging, money.packagingPerParcel * orders)
    ledger.postings.pay(lot, ACCOUNT.insurance, money.insurancePerParcel * orders)
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
