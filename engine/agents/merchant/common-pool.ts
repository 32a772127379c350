import { ACCOUNT } from '../../ledger/index.ts'
import type { CommonPoolParameters } from '../../policies/index.ts'
import { BAND, EVENT } from '../../world/index.ts'
import type { RunState } from '../run-state.ts'
import type { ShowPlan } from './show-plan.ts'
import type { StockReport } from './stock-report.ts'

/** What the pool asks of the merchant. */
export interface CommonPoolPorts {
  /** Asks for a report, where reports come at once. */
  hear(): void
  /** Units of a SKU available, on order and not promised, as of the last report. */
  inventoryPosition(sku: number): number
  /** Has units made from reserved capacity. */
  release(sku: number, units: number, preparation: number): void
}

/**
 * Capacity at the quick factories that is reserved for a show and not for a product: released to the products that
 * run ahead of their forecast, in the order of their slots. What is not released is paid for all the same.
 */
export class CommonPool {
  /** Units of reserved capacity left, by show. */
  readonly reserved: Float64Array
  private readonly state: RunState
  private readonly parameters: CommonPoolParameters
  private readonly plan: ShowPlan
  private readonly report: StockReport
  private readonly ports: CommonPoolPorts

  /** @param state - the run. @param parameters - how much is pooled, when it is released. @param plan - the shows. @param report - what the merchant last heard. @param ports - who acts. */
  constructor(
    state: RunState,
    parameters: CommonPoolParameters,
    plan: ShowPlan,
    report: StockReport,
    ports: CommonPoolPorts,
  ) {
    this.state = state
    this.parameters = parameters
    this.plan = plan
    this.report = report
    this.ports = ports
    this.reserved = new Float64Array(state.compiled.shows.count)
  }

  /** Posts the start of every show. */
  start(): void {
    const { calendar, compiled } = this.state
    for (const [show, startsAt] of compiled.shows.startsAt.entries())
      calendar.post(startsAt, BAND.decision, EVENT.poolReview, show, 0)
  }

  /**
   * A look at a show: at its start capacity is reserved, in between it is released.
   *
   * @param show - show.
   * @param ratioOf - units forecast / planned, of a slot.
   */
  review(show: number, ratioOf: (slot: number) => number): void {
    const { calendar, compiled } = this.state
    const { slotStart, startsAt, endsAt } = compiled.shows
    if (calendar.now === startsAt[show]) this.reserve(show, ratioOf)
    this.ports.hear()
    for (let slot = slotStart[show]; slot < slotStart[show + 1]; slot++) this.look(show, slot, ratioOf)
    const next = calendar.now + this.parameters.every
    if (next < endsAt[show]) calendar.post(next, BAND.decision, EVENT.poolReview, show, 0)
  }

  private reserve(show: number, ratioOf: (slot: number) => number): void {
    const { compiled, ledger, calendar } = this.state
    const { shows, skus } = compiled
    const { bufferShare, fee } = this.parameters
    let cost = 0
    for (let slot = shows.slotStart[show]; slot < shows.slotStart[show + 1]; slot++) {
      const units = this.plan.plannedUnits(slot) * ratioOf(slot) * bufferShare
      this.reserved[show] += units
      cost += units * skus.unitCost[shows.slotSku[slot]] * fee
    }
    const isMeasured = calendar.now >= compiled.windowStart
    ledger.money.post(ACCOUNT.reservation, ACCOUNT.cash, Math.round(cost), isMeasured)
  }

  /** Slots that have not been on for one interval are left alone: there is nothing to judge them by. */
  private look(show: number, slot: number, ratioOf: (slot: number) => number): void {
    const { calendar, compiled } = this.state
    const { slotStartsAt, slotSku } = compiled.shows
    if (calendar.now < slotStartsAt[slot] + this.parameters.every || this.reserved[show] < 1) return
    const forecast = this.plan.plannedUnits(slot) * ratioOf(slot)
    const wanted = this.report.unitsWantedInSlot[slot]
    const pace = wanted / (forecast * this.plan.shareBy(slot, calendar.now))
    if (pace <= 1 + this.parameters.trigger) return
    const short = forecast * pace - wanted - this.ports.inventoryPosition(slotSku[slot])
    const units = Math.floor(Math.min(short, this.reserved[show]))
    if (units <= 0) return
    this.reserved[show] -= units
    this.ports.release(slotSku[slot], units, this.parameters.preparation)
  }
}
