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

/** Goods coming in: unloading and putting away in shifts, one shipment after another. */
export class Inbound {
  private readonly state: RunState
  private readonly shelves: Shelves
  private readonly ports: InboundPorts
  private readonly docks: RateStation[]

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
  }

  /** A shipment reaches the dock. */
  shipmentArrives(warehouse: number, shipment: number): void {
    const { calendar, shipments } = this.state
    const at = this.docks[warehouse].finishOf(calendar.now, shipments.units[shipment])
    calendar.post(at, BAND.receipt, EVENT.putAway, warehouse, shipment)
  }

  /** A shipment has been put away. */
  putAway(warehouse: number, shipment: number): void {
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

  /** Intact returns go back on the shelf. */
  restock(sku: number, warehouse: number, units: number): void {
    this.state.ledger.units.transfer(sku, UNITS.restocking, UNITS.shelf, units)
    this.shelves.put(sku, warehouse, units, Math.floor(this.state.calendar.now / DAY))
    this.ports.stockArrives(sku, warehouse, units)
  }
}
