import { DAY, RateStation, Shift } from '../../kernel/index.ts'
import { ACCOUNT, UNITS } from '../../ledger/index.ts'
import { BAND, EVENT, FEN } from '../../world/index.ts'
import type { RunState } from '../run-state.ts'
import type { Shelves } from './shelves.ts'

/** What receiving tells others. */
export interface InboundPorts {
  /** Units are on the shelf and can be sold. */
  stockArrives(sku: number, warehouse: number, units: number): void
  /** A shipment has been put away. */
  received(sku: number, warehouse: number, units: number, productionOrder: number): void
}

/** While a truck is being put away, what is on the shelf is noted that often, ms. */
const NOTED_EVERY = 900_000

/**
 * Goods coming in: unloading and putting away in shifts, one shipment after another. What has been put away is noted,
 * and can be sold, when the dock is empty, and every quarter of an hour until then.
 */
export class Inbound {
  private readonly state: RunState
  private readonly shelves: Shelves
  private readonly ports: InboundPorts
  private readonly docks: RateStation[]
  /** First and last shipment at each dock, in the order in which they are put away; -1: none. */
  private readonly first: Int32Array
  private readonly last: Int32Array

  /** @param state - the run. @param shelves - stock. @param ports - who is told. */
  constructor(state: RunState, shelves: Shelves, ports: InboundPorts) {
    const { network, scale } = state.compiled.scenario
    this.state = state
    this.shelves = shelves
    this.ports = ports
    this.docks = Array.from(state.compiled.network.warehouseRow, (row) => {
      const { receiveUnitsPerHour, shiftStarts, shiftEnds } = network.warehouses[row]
      return new RateStation(receiveUnitsPerHour * scale, new Shift(shiftStarts, shiftEnds))
    })
    this.first = new Int32Array(this.docks.length).fill(-1)
    this.last = new Int32Array(this.docks.length).fill(-1)
  }

  /** A truck reaches the dock. */
  truckArrives(warehouse: number, truck: number): void {
    const { calendar, shipments } = this.state
    const isIdle = this.first[warehouse] < 0
    if (isIdle) this.first[warehouse] = truck
    else shipments.following[this.last[warehouse]] = truck
    for (let shipment = truck; shipment >= 0; shipment = shipments.following[shipment]) {
      shipments.readyAt[shipment] = this.docks[warehouse].finishOf(calendar.now, shipments.units[shipment])
      this.last[warehouse] = shipment
    }
    if (isIdle) this.postPutAway(warehouse)
  }

  /** What has been put away by now is noted. */
  putAway(warehouse: number): void {
    const { calendar, shipments } = this.state
    let shipment = this.first[warehouse]
    while (shipment >= 0 && shipments.readyAt[shipment] <= calendar.now) {
      this.first[warehouse] = shipments.following[shipment]
      this.shelve(warehouse, shipment)
      shipment = this.first[warehouse]
    }
    if (shipment >= 0) this.postPutAway(warehouse)
  }

  /** Intact returns go back on the shelf. */
  restock(sku: number, warehouse: number, units: number): void {
    this.state.ledger.units.transfer(sku, UNITS.restocking, UNITS.shelf, units)
    this.shelves.put(sku, warehouse, units, Math.floor(this.state.calendar.now / DAY))
    this.ports.stockArrives(sku, warehouse, units)
  }

  private shelve(warehouse: number, shipment: number): void {
    const { shipments, ledger, compiled, calendar } = this.state
    const sku = shipments.sku[shipment]
    const units = shipments.units[shipment]
    const productionOrder = shipments.productionOrder[shipment]
    const cost = Math.round(compiled.scenario.money.receivingPerUnit * FEN * units)
    ledger.units.transfer(sku, UNITS.inbound, UNITS.shelf, units)
    ledger.money.post(ACCOUNT.warehouse, ACCOUNT.cash, cost, calendar.now >= compiled.windowStart)
    this.shelves.put(sku, warehouse, units, shipments.producedDay[shipment])
    shipments.release(shipment)
    this.ports.received(sku, warehouse, units, productionOrder)
    this.ports.stockArrives(sku, warehouse, units)
  }

  private postPutAway(warehouse: number): void {
    const { calendar, shipments } = this.state
    const next = shipments.readyAt[this.first[warehouse]]
    const all = shipments.readyAt[this.last[warehouse]]
    const at = Math.min(all, Math.max(next, calendar.now + NOTED_EVERY))
    calendar.post(at, BAND.receipt, EVENT.putAway, warehouse, 0)
  }
}
