import { DAY } from '../../kernel/index.ts'
import { BAND, EVENT } from '../../world/index.ts'
import type { ShowPrices } from '../pricing/index.ts'
import type { RunState } from '../run-state.ts'
import type { ShowPlan } from './show-plan.ts'
import type { StockReport } from './stock-report.ts'
import { believedRatio, volumeShapes } from './volume-belief.ts'
import { worthwhilePrice } from './worthwhile-price.ts'

const LEAST_ELASTICITY = 0.1

/** What prices are set from. */
export interface PriceDeskPorts {
  /** Asks for a report, where reports come at once. */
  hear(): void
  /** On hand less what buyers wait for, of a SKU. */
  netInventory(sku: number): number
  /** Units of a SKU ordered or on their way. */
  expectedUnits(sku: number): number
  /** Units expected in a slot / planned for it, by the forecast of the day and orders ahead of the show. */
  ratioOf(slot: number): number
  /** The same without what orders ahead tell: they are counted here with all other sales of the show. */
  ratioForecast(slot: number): number
  /** Mean units a day expected outside shows, by SKU. */
  outsideShows(): Float64Array
}

/**
 * Posts the first look at the prices of every show, where they can change.
 *
 * @param state - the run.
 */
export function startPriceReviews({ calendar, compiled, prices }: RunState): void {
  if (prices?.canMove !== true) return
  for (const [show, startsAt] of compiled.shows.startsAt.entries())
    calendar.post(startsAt, BAND.decision, EVENT.priceReview, show, 0)
}

/**
 * Where prices of running shows are set: at the run-out price, at which what is still wanted is what there is for the show,
 * but not so low that what is sold on top earns nothing (Gallego & van Ryzin 1994, "Optimal dynamic pricing of inventories
 * with stochastic demand over finite horizons", Management Science 40(8)); all as far as floor and ceiling let it.
 */
export class PriceDesk {
  private readonly state: RunState
  private readonly prices: ShowPrices
  private readonly controller: NonNullable<ShowPrices['controller']>
  private readonly elasticity: number
  private readonly plan: ShowPlan
  private readonly report: StockReport
  private readonly ports: PriceDeskPorts
  private readonly shapes: Float64Array
  /** Lowest price of each slot / usual price. */
  private readonly lowest: Float64Array
  /** Units that would have been wanted by `seenUntil` at the prices asked, had the show turned out as planned, by slot. */
  private readonly exposure: Float64Array
  private readonly seenUntil: Float64Array
  private readonly slotsOf: readonly (readonly number[])[]

  /** @param state - the run. @param prices - where they are set. @param controller - how often and how far. @param plan - the shows. @param report - what the merchant last heard. @param ports - what else it knows. */
  constructor(
    state: RunState,
    prices: ShowPrices,
    controller: NonNullable<ShowPrices['controller']>,
    plan: ShowPlan,
    report: StockReport,
    ports: PriceDeskPorts,
  ) {
    const { compiled } = state
    const { shows, skus } = compiled
    this.state = state
    this.prices = prices
    this.controller = controller
    this.elasticity = controller.elasticity ?? Math.max(LEAST_ELASTICITY, prices.elasticity)
    this.plan = plan
    this.report = report
    this.ports = ports
    this.shapes = volumeShapes(compiled)
    this.lowest = Float64Array.from(shows.slotSku, (_, slot) =>
      Math.min(1, Math.max(controller.floor, worthwhilePrice(compiled, slot, this.elasticity))),
    )
    this.exposure = new Float64Array(shows.slots)
    this.seenUntil = new Float64Array(shows.slots)
    const slotsOf: number[][] = Array.from({ length: skus.count }, () => [])
    for (const [slot, sku] of shows.slotSku.entries()) slotsOf[sku].push(slot)
    this.slotsOf = Object.freeze(slotsOf.map((slots) => Object.freeze(slots)))
  }

  /** Sets the prices of a show anew, and posts the next time. */
  review(show: number): void {
    const { calendar, compiled, conditions } = this.state
    const { slotStart, endsAt } = compiled.shows
    this.ports.hear()
    const daily = this.ports.outsideShows()
    for (let slot = slotStart[show]; slot < slotStart[show + 1]; slot++) {
      this.watch(slot, show)
      const price = conditions.now.stopsPricing === 1 ? 1 : this.runOutPrice(slot, daily)
      this.prices.ask(slot, show, price, calendar.now)
    }
    const next = calendar.now + this.controller.every
    if (next < endsAt[show]) calendar.post(next, BAND.decision, EVENT.priceReview, show, 0)
  }

  /** Counts what would have been wanted as planned since the last look at the price that was asked; first, what was ordered ahead. */
  private watch(slot: number, show: number): void {
    const { compiled, calendar } = this.state
    const { startsAt } = compiled.shows
    const at = Math.max(startsAt[show], Math.min(calendar.now, this.report.asOf))
    const isFirst = this.seenUntil[slot] === 0
    if (isFirst) this.exposure[slot] += this.plan.plannedUnits(slot) * this.plan.shareBy(slot, startsAt[show])
    const from = isFirst ? startsAt[show] : this.seenUntil[slot]
    this.seenUntil[slot] = from
    if (at <= from) return
    const share = this.plan.shareBy(slot, at) - this.plan.shareBy(slot, from)
    const buyers = this.prices.priceShare(slot) ** -this.elasticity
    this.exposure[slot] += this.plan.plannedUnits(slot) * share * buyers
    this.seenUntil[slot] = at
  }

  /** Price / usual price at which what is left for the show lasts just until its end. */
  private runOutPrice(slot: number, daily: Float64Array): number {
    const { ceiling } = this.controller
    const { slotSku } = this.state.compiled.shows
    const wanted =
      this.plan.plannedUnits(slot) * this.ratioSeen(slot) * this.shareToCome(slot, this.state.calendar.now)
    const [least, most] = this.supplyFor(slot, slotSku[slot], daily[slotSku[slot]])
    const supply = Math.max(least, Math.min(most, wanted))
    if (supply <= 0) return ceiling
    return Math.max(this.lowest[slot], Math.min(ceiling, (wanted / supply) ** (1 / this.elasticity)))
  }

  /** Units wanted / planned: the forecast, corrected by what has been sold. */
  private ratioSeen(slot: number): number {
    const forecast = this.ports.ratioForecast(slot)
    return believedRatio(
      this.shapes[slot],
      forecast,
      this.report.unitsWantedInSlot[slot],
      this.exposure[slot],
    )
  }

  private shareToCome(slot: number, at: number): number {
    return Math.max(0, 1 - this.plan.shareBy(slot, at))
  }

  /**
   * Least and most units that the rest of a show has to sell: what is on hand and not wanted elsewhere, and of what is on
   * order as much as buyers wait for. A good that stays on sale may keep what the scenario lets keep its value.
   */
  private supplyFor(slot: number, sku: number, daily: number): [number, number] {
    const { compiled, calendar } = this.state
    const { waiting, money } = compiled.scenario
    const daysLeft = Math.max(0, compiled.skus.saleEnds[sku] - calendar.now) / DAY
    const inOtherSlots = this.wantedInOthers(slot, sku)
    const expected = this.ports.expectedUnits(sku)
    const left = (elsewhere: number): number => {
      const ordered = Math.max(0, expected - elsewhere) * (waiting.allowed ? waiting.share : 0)
      return this.ports.netInventory(sku) - Math.max(0, elsewhere - expected) + ordered
    }
    const stays = daysLeft === Number.POSITIVE_INFINITY
    const most = left(inOtherSlots + (stays ? 0 : daily * daysLeft))
    const least = stays ? left(inOtherSlots + daily * money.leftover.coverDays) : most
    return [least, most]
  }

  private wantedInOthers(slot: number, sku: number): number {
    const { now } = this.state.calendar
    let units = 0
    for (const other of this.slotsOf[sku]) {
      if (other === slot) continue
      units += this.plan.plannedUnits(other) * this.ports.ratioOf(other) * this.shareToCome(other, now)
    }
    return units
  }
}
