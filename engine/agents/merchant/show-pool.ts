import { HOUR, type RandomStream } from '../../kernel/index.ts'
import type { PoolObservation, PoolRelease } from '../../policies/index.ts'
import { BAND, EVENT } from '../../world/index.ts'
import type { RunState } from '../run-state.ts'
import type { ShowPlan } from './show-plan.ts'
import type { StockReport } from './stock-report.ts'

/** What the pool asks of others. */
export interface ShowPoolPorts {
  /** Asks the marketplace for a report on stock and sales. */
  report(into: StockReport): void
  /** Takes units out of sale at a warehouse; how many there were, at most `units`. */
  withhold(sku: number, warehouse: number, units: number): number
  /** Puts units on sale again at a warehouse; buyers who wait come first. */
  putOnSale(sku: number, warehouse: number, units: number): void
  /** Sends units that are out of sale from a regional warehouse to a front warehouse. */
  move(sku: number, from: number, to: number, units: number): void
}

/**
 * Goods retained for running shows: set aside at regional warehouses when a show begins, looked at while it runs,
 * and on sale again when it is over. They lie on the shelf all the time; only nobody can buy them.
 */
export class ShowPool {
  /** Units retained, SKU x regional warehouse. */
  readonly heldUnits: Int32Array
  private readonly state: RunState
  private readonly policy: PoolRelease<unknown>
  private readonly plan: ShowPlan
  private readonly report: StockReport
  private readonly ports: ShowPoolPorts
  private readonly random: RandomStream
  /** Units retained for each slot, slot x regional warehouse. */
  private readonly retained: Int32Array
  private memory: unknown

  /** @param state - the run. @param policy - when to release. @param plan - the shows. @param report - filled before each look. @param ports - who is asked. */
  constructor(
    state: RunState,
    policy: PoolRelease<unknown>,
    plan: ShowPlan,
    report: StockReport,
    ports: ShowPoolPorts,
  ) {
    const { network, shows, skus } = state.compiled
    this.state = state
    this.policy = policy
    this.plan = plan
    this.report = report
    this.ports = ports
    this.random = state.streams.open('policy', 'releasePool')
    this.retained = new Int32Array(policy.share > 0 ? shows.slots * network.regionals : 0)
    this.heldUnits = new Int32Array(skus.count * network.regionals)
    this.memory = policy.start()
  }

  /** Units of a SKU retained, over all regional warehouses. */
  unitsOf(sku: number): number {
    const { regionals } = this.state.compiled.network
    let units = 0
    for (let regional = 0; regional < regionals; regional++)
      units += this.heldUnits[sku * regionals + regional]
    return units
  }

  /** Posts the start of every show, if anything is to be retained. */
  start(): void {
    const { calendar, compiled } = this.state
    if (this.policy.share === 0) return
    for (const [show, startsAt] of compiled.shows.startsAt.entries()) {
      calendar.post(startsAt, BAND.decision, EVENT.poolReview, show, 0)
    }
  }

  /**
   * A look at a show: at its start goods are set aside, at its end all that is left goes on sale, in between the
   * policy decides.
   *
   * @param show - show.
   * @param ratioOf - units forecast / planned, of a slot.
   */
  review(show: number, ratioOf: (slot: number) => number): void {
    const { calendar, compiled } = this.state
    const { slotStart, startsAt, endsAt } = compiled.shows
    this.ports.report(this.report)
    for (let slot = slotStart[show]; slot < slotStart[show + 1]; slot++) {
      if (calendar.now >= endsAt[show]) this.releaseAll(slot)
      else if (calendar.now === startsAt[show]) this.retain(slot, ratioOf)
      else this.look(slot, endsAt[show])
    }
    if (calendar.now >= endsAt[show]) return
    const next = Math.min(endsAt[show], calendar.now + this.policy.every)
    calendar.post(next, BAND.decision, EVENT.poolReview, show, 0)
  }

  private retain(slot: number, ratioOf: (slot: number) => number): void {
    const { shows, network } = this.state.compiled
    const forecast = this.plan.plannedUnits(slot) * ratioOf(slot)
    for (let regional = 0; regional < network.regionals; regional++) {
      const wanted = Math.floor(forecast * this.policy.share * network.warehouseShare[regional])
      if (wanted > 0) this.change(slot, regional, this.ports.withhold(shows.slotSku[slot], regional, wanted))
    }
  }

  private releaseAll(slot: number): void {
    const { regionals } = this.state.compiled.network
    for (let regional = 0; regional < regionals; regional++) {
      this.putOnSale(slot, regional, this.retained[slot * regionals + regional])
    }
  }

  /** Slots that have not been on for one interval are left alone: there is nothing to judge them by. */
  private look(slot: number, endsAt: number): void {
    const { calendar, compiled } = this.state
    const { regionals, source } = compiled.network
    if (calendar.now < compiled.shows.slotStartsAt[slot] + this.policy.every) return
    const retained = this.retained.slice(slot * regionals, (slot + 1) * regionals)
    if (retained.every((units) => units === 0)) return
    const observation = this.observe(slot, retained, endsAt)
    const { decision, memory } = this.policy.decide(observation, this.memory, this.random)
    this.memory = memory
    for (let front = regionals; front < source.length; front++) {
      this.moveToFront(slot, front, Math.floor(decision.toFronts[front] ?? 0))
    }
    for (let regional = 0; regional < regionals; regional++) {
      this.putOnSale(slot, regional, Math.floor(decision.toSale[regional] ?? 0))
    }
  }

  private observe(slot: number, retained: Int32Array, endsAt: number): PoolObservation {
    const { calendar, compiled } = this.state
    const { shows, network } = compiled
    const row = shows.slotSku[slot] * network.warehouses
    return {
      unitsPlanned: this.plan.plannedUnits(slot),
      unitsWanted: this.report.unitsWantedInSlot[slot],
      shareExpected: this.plan.shareBy(slot, calendar.now),
      regionals: network.regionals,
      retained,
      available: this.report.available.slice(row, row + network.warehouses),
      demandShare: network.warehouseShare,
      source: network.source,
      shareByArrival: network.kilometresFromSource.map((kilometres) => {
        const arrivesAt = calendar.now + this.transferTime(kilometres)
        return arrivesAt >= endsAt ? 1 : this.plan.shareBy(slot, arrivesAt)
      }),
    }
  }

  /** How long the merchant expects a truck to be under way, ms. */
  private transferTime(kilometres: number): number {
    const { handling, speed } = this.state.compiled.scenario.network.lineHaul
    return handling + (kilometres / speed) * HOUR
  }

  private moveToFront(slot: number, front: number, wanted: number): void {
    const { network, shows } = this.state.compiled
    const from = network.source[front]
    if (from >= network.regionals) return
    const units = Math.min(wanted, this.retained[slot * network.regionals + from])
    if (units <= 0) return
    this.change(slot, from, -units)
    this.ports.move(shows.slotSku[slot], from, front, units)
  }

  private putOnSale(slot: number, regional: number, wanted: number): void {
    const { network, shows } = this.state.compiled
    const units = Math.min(wanted, this.retained[slot * network.regionals + regional])
    if (units <= 0) return
    this.change(slot, regional, -units)
    this.ports.putOnSale(shows.slotSku[slot], regional, units)
  }

  private change(slot: number, regional: number, units: number): void {
    const { network, shows } = this.state.compiled
    this.retained[slot * network.regionals + regional] += units
    this.heldUnits[shows.slotSku[slot] * network.regionals + regional] += units
  }
}
