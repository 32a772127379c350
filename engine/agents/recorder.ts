import { YEARS_OF_USE } from '../../scenarios/index.ts'
import { DAY, HOUR } from '../kernel/index.ts'
import { ACCOUNT, UNITS } from '../ledger/index.ts'
import { BAND, EVENT, FEN } from '../world/index.ts'
import type { RunState } from './run-state.ts'
import type { Shelves } from './warehouse/index.ts'

const DAYS_A_YEAR = 365

/** What the recorder asks others. */
export interface RecorderPorts {
  /** Takes units out of sale because they are spoiling; how many were not reserved. */
  withhold(sku: number, warehouse: number, units: number): number
  /** Units of a SKU that can be sold, over all warehouses. */
  availableUnits(sku: number): number
  /** Units of a SKU that are ordered and not made yet. */
  unitsOnOrder(sku: number): number
  /** Units of a SKU that buyers wait for. */
  waitingUnits(sku: number): number
}

/** What happens by the clock: spoilage and capital charge at midnight, notes of backlog and stock every hour. */
export class Recorder {
  private readonly state: RunState
  private readonly shelves: Shelves
  private readonly ports: RecorderPorts

  /** @param state - the run. @param shelves - stock. @param ports - who is asked. */
  constructor(state: RunState, shelves: Shelves, ports: RecorderPorts) {
    this.state = state
    this.shelves = shelves
    this.ports = ports
  }

  /** Posts the first of each. */
  start(): void {
    const { calendar, compiled } = this.state
    calendar.post(compiled.start + DAY, BAND.record, EVENT.dayEnds, 0, 0)
    calendar.post(compiled.start + HOUR, BAND.record, EVENT.hourEnds, 0, 0)
    calendar.post(compiled.windowStart, BAND.record, EVENT.windowStarts, 0, 0)
    calendar.post(compiled.windowEnd, BAND.record, EVENT.windowEnds, 0, 0)
    this.postSaleEnds()
  }

  /** Midnight. */
  dayEnds(): void {
    const { calendar, compiled } = this.state
    this.spoil()
    this.chargeCapital()
    this.chargeLevers()
    if (calendar.now + DAY <= compiled.end)
      calendar.post(calendar.now + DAY, BAND.record, EVENT.dayEnds, 0, 0)
  }

  /** The end of an hour. */
  hourEnds(): void {
    const { calendar, compiled, ledger } = this.state
    ledger.backlog.sample(calendar.now)
    if (calendar.now > compiled.windowStart && calendar.now <= compiled.windowEnd) {
      ledger.supply.sampleInventory(ledger.money.balance[ACCOUNT.inventory])
    }
    if (ledger.course.stepEnds(calendar.now)) this.noteCourse()
    if (calendar.now + HOUR <= compiled.end)
      calendar.post(calendar.now + HOUR, BAND.record, EVENT.hourEnds, 0, 0)
  }

  /** The measured window begins: what has left the chain by now was not supplied for it. */
  windowStarts(): void {
    const { skus, windowStart } = this.state.compiled
    const { units, supply } = this.state.ledger
    for (let sku = 0; sku < skus.count; sku++) {
      const supplied = units.supplied(sku)
      const inChain = units.of(UNITS.shelf, sku) + units.of(UNITS.inbound, sku)
      supply.goneBefore[sku] = supplied - inChain
      if (skus.freshRow[sku] >= 0 && skus.saleEnds[sku] > windowStart)
        supply.freshGoneBefore += supplied - inChain
    }
  }

  /** The window ends: SKUs that stay on sale are counted here. */
  windowEnds(): void {
    const { skus, windowStart } = this.state.compiled
    for (let sku = 0; sku < skus.count; sku++) {
      // What went off sale before the window has no selling window in it.
      if (this.state.ledger.supply.unsold[sku] < 0 && skus.saleEnds[sku] > windowStart) this.noteUnsold(sku)
    }
  }

  /** The sale of a SKU ends with a show. */
  saleEnds(sku: number): void {
    if (this.state.calendar.now > this.state.compiled.windowStart) this.noteUnsold(sku)
  }

  private noteCourse(): void {
    const { skus, shows } = this.state.compiled
    const { ledger } = this.state
    let units = 0
    for (let sku = 0; sku < skus.count; sku++) units += this.ports.availableUnits(sku)
    let ofMainShow = 0
    for (const sku of shows.mainSkus) ofMainShow += this.ports.availableUnits(sku)
    ledger.course.note(ledger.backlog.orders, units, ofMainShow)
  }

  private noteUnsold(sku: number): void {
    const { units, supply } = this.state.ledger
    const late = this.unitsTooLate(sku)
    const inChain = units.of(UNITS.shelf, sku) + units.of(UNITS.inbound, sku)
    supply.unsold[sku] = inChain - this.reservedUnits(sku) + late - this.owedUnits(sku)
    supply.supplied[sku] = units.supplied(sku) - supply.goneBefore[sku] + late
  }

  /** Units bought for a selling window that are still being made when it closes: supplied, and unsold. */
  private unitsTooLate(sku: number): number {
    const { saleStarts, saleEnds } = this.state.compiled.skus
    const isOver = saleEnds[sku] <= this.state.calendar.now
    return isOver && saleStarts[sku] !== Number.NEGATIVE_INFINITY ? this.ports.unitsOnOrder(sku) : 0
  }

  /** Units on the shelf that are promised already. */
  private reservedUnits(sku: number): number {
    return this.shelves.total(sku) - this.ports.availableUnits(sku)
  }

  /** Units on order or on their way that buyers who ordered ahead wait for: they are sold. */
  private owedUnits(sku: number): number {
    return this.state.preSale === undefined ? 0 : this.ports.waitingUnits(sku)
  }

  private spoil(): void {
    const { skus, network, windowStart } = this.state.compiled
    const { ledger, calendar } = this.state
    for (let sku = 0; sku < skus.count; sku++) {
      if (skus.freshRow[sku] < 0) continue
      for (let warehouse = 0; warehouse < network.warehouses; warehouse++) {
        const units = this.shelves.spoil(sku, warehouse, (expired) =>
          this.ports.withhold(sku, warehouse, expired),
        )
        const isMeasured = calendar.now > windowStart
        ledger.money.post(ACCOUNT.writeDown, ACCOUNT.inventory, skus.unitCost[sku] * units, isMeasured)
        if (isMeasured && skus.saleEnds[sku] > windowStart) ledger.supply.spoiled += units
      }
    }
  }

  private chargeCapital(): void {
    const { ledger, compiled, calendar } = this.state
    const isMeasured = calendar.now > compiled.windowStart && calendar.now <= compiled.windowEnd
    const charge =
      (ledger.money.balance[ACCOUNT.inventory] * compiled.scenario.money.capitalRate) / DAYS_A_YEAR
    ledger.money.post(ACCOUNT.capital, ACCOUNT.cash, Math.round(charge), isMeasured)
  }

  /** Levers cost nothing before the measured window: it is the time that is judged. */
  private chargeLevers(): void {
    const { ledger, compiled, calendar } = this.state
    if (calendar.now <= compiled.windowStart || calendar.now > compiled.windowEnd) return
    for (const { capital, runningPerDay } of compiled.scenario.leverCosts ?? []) {
      const fen = Math.round((runningPerDay + capital / (YEARS_OF_USE * DAYS_A_YEAR)) * FEN)
      ledger.money.post(ACCOUNT.levers, ACCOUNT.cash, fen, true)
    }
  }

  private postSaleEnds(): void {
    const { calendar, compiled } = this.state
    for (const [sku, at] of compiled.skus.saleEnds.entries()) {
      if (Number.isFinite(at)) calendar.post(at, BAND.record, EVENT.saleEnds, sku, 0)
    }
  }
}
