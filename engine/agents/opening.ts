import { DAY, HOUR } from '../kernel/index.ts'
import { ACCOUNT, UNITS } from '../ledger/index.ts'
import { BAND, EVENT } from '../world/index.ts'
import type { RunState } from './run-state.ts'

/** What the opening stock is told to. */
export interface OpeningPorts {
  /** Units lie on the shelf of a warehouse. */
  shelve(sku: number, warehouse: number, units: number): void
  /** Units are on their way to a warehouse. */
  expectInbound(sku: number, warehouse: number, units: number): void
}

const MORNING = 8 * HOUR

/**
 * Puts the stock of the scenario's `opening` in place: on hand, on its way day by day, and on its way for the shows
 * that begin too early for anything to be made for them.
 */
export class Opening {
  private readonly state: RunState
  private readonly ports: OpeningPorts
  /** First shipment of each truck, by time of arrival and warehouse. */
  private readonly trucks = new Map<number, Int32Array>()

  /** @param state - the run. @param ports - who is told. */
  constructor(state: RunState, ports: OpeningPorts) {
    this.state = state
    this.ports = ports
  }

  /** Puts it in place; called once, before the first event. */
  place(): void {
    const { opening } = this.state.compiled.scenario
    const { skus, network, start } = this.state.compiled
    for (let sku = 0; sku < skus.count; sku++) {
      const daily = skus.saleStarts[sku] > 0 ? 0 : skus.meanDailyUnits[sku]
      // Fresh goods are never stocked for longer than half their life.
      const longest = skus.shelfLifeDays[sku] > 0 ? skus.shelfLifeDays[sku] / 2 : Number.POSITIVE_INFINITY
      for (let warehouse = 0; warehouse < network.warehouses; warehouse++) {
        const cover = warehouse < network.regionals ? opening.coverDays : opening.frontCoverDays
        this.shelve(
          sku,
          warehouse,
          Math.round(daily * Math.min(cover, longest) * network.warehouseShare[warehouse]),
        )
      }
      for (let day = 1; day <= opening.pipelineDays; day++)
        this.divide(sku, daily, start + day * DAY + MORNING)
    }
    this.placeForShows()
    this.sendTrucks()
  }

  private placeForShows(): void {
    const { shows, baskets, scenario, start } = this.state.compiled
    for (let slot = 0; slot < shows.slots; slot++) {
      if (shows.slotStartsAt[slot] - start >= scenario.opening.showsBefore) continue
      const basket = shows.slotBasket[slot]
      const arrivesAt = Math.max(start, shows.slotStartsAt[slot] - DAY)
      for (let line = baskets.lineStart[basket]; line < baskets.lineStart[basket + 1]; line++) {
        const units = shows.slotPlannedUnits[slot] * scenario.opening.showCover * baskets.lineUnits[line]
        this.divide(baskets.lineSku[line], units, arrivesAt)
      }
    }
  }

  /** Divides units on their way over the regional warehouses by their natural shares. */
  private divide(sku: number, units: number, at: number): void {
    const { network } = this.state.compiled
    for (let warehouse = 0; warehouse < network.regionals; warehouse++) {
      this.ship(sku, warehouse, Math.round(units * network.stockShare[warehouse]), at)
    }
  }

  private shelve(sku: number, warehouse: number, units: number): void {
    if (units === 0) return
    this.enter(sku, UNITS.shelf, units)
    this.ports.shelve(sku, warehouse, units)
  }

  private ship(sku: number, warehouse: number, units: number, at: number): void {
    const { shipments } = this.state
    if (units === 0) return
    this.enter(sku, UNITS.inbound, units)
    this.ports.expectInbound(sku, warehouse, units)
    const shipment = shipments.take(sku, units, -1, Math.floor(at / DAY))
    const trucks = this.trucksAt(at)
    shipments.following[shipment] = trucks[warehouse]
    trucks[warehouse] = shipment
  }

  private trucksAt(at: number): Int32Array {
    const known = this.trucks.get(at)
    if (known !== undefined) return known
    const trucks = new Int32Array(this.state.compiled.network.regionals).fill(-1)
    this.trucks.set(at, trucks)
    return trucks
  }

  private sendTrucks(): void {
    const { calendar } = this.state
    for (const [at, trucks] of this.trucks) {
      for (const [warehouse, truck] of trucks.entries()) {
        if (truck >= 0) calendar.post(at, BAND.receipt, EVENT.truckArrives, warehouse, truck)
      }
    }
  }

  private enter(sku: number, account: number, units: number): void {
    const { ledger, compiled } = this.state
    ledger.units.transfer(sku, UNITS.opening, account, units)
    ledger.money.post(ACCOUNT.inventory, ACCOUNT.equity, compiled.skus.unitCost[sku] * units, false)
  }
}
