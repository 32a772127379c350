import { ACCOUNT } from '../../ledger/index.ts'
import { BAND, EVENT, FEN } from '../../world/index.ts'
import type { RunState } from '../run-state.ts'
import type { Transit } from './transit.ts'

/** Trucks full of goods for stock: from factories to warehouses and between warehouses. */
export class Freight {
  private readonly state: RunState
  private readonly transit: Transit
  private readonly keys: Uint32Array

  /** @param state - the run. @param transit - travel times. */
  constructor(state: RunState, transit: Transit) {
    this.state = state
    this.transit = transit
    this.keys = Uint32Array.from(state.compiled.network.warehouseIds, (id) =>
      state.streams.key(id, 'freight'),
    )
  }

  /**
   * Sends a truck to a warehouse and pays for the trip.
   *
   * @param truck - first shipment on it; the others follow.
   * @param warehouse - where to.
   * @param kilometres - by road.
   */
  send(truck: number, warehouse: number, kilometres: number): void {
    const { calendar, compiled, ledger, conditions } = this.state
    const { pricePerKilogram, pricePerTonneKilometre } = compiled.scenario.network.lineHaul
    const price = this.weightOf(truck) * (pricePerKilogram + (pricePerTonneKilometre * kilometres) / 1000)
    const isMeasured = calendar.now >= compiled.windowStart
    ledger.money.post(ACCOUNT.lineHaul, ACCOUNT.cash, Math.round(price * FEN), isMeasured)
    // A truck to a warehouse meets the same delay at the same minute whatever it carries, so policies stay comparable.
    const region = compiled.network.warehouseRegion[warehouse]
    const speed = conditions.now.tripSpeed(region, region)
    const at = calendar.now + this.transit.time(kilometres, this.keys[warehouse], speed)
    calendar.post(at, BAND.receipt, EVENT.truckArrives, warehouse, truck)
  }

  private weightOf(truck: number): number {
    const { shipments, compiled } = this.state
    let weight = 0
    for (let shipment = truck; shipment >= 0; shipment = shipments.following[shipment])
      weight += shipments.units[shipment] * compiled.skus.weight[shipments.sku[shipment]]
    return weight
  }
}
