import { DAY, type RandomStream } from '../../kernel/index.ts'
import type { Forecast, Forecaster } from '../../policies/index.ts'
import type { RunState } from '../run-state.ts'
import type { ShowPlan } from './show-plan.ts'
import { SignalDesk } from './signal-desk.ts'
import type { StockReport } from './stock-report.ts'

/** What the merchant expects of demand: the forecast of its policy, renewed from its reports. */
export class Outlook {
  /** The forecast of now. */
  forecast: Forecast
  private readonly state: RunState
  private readonly forecaster: Forecaster<unknown>
  private readonly plan: ShowPlan
  /** Where signals are read, if the policy does. */
  private readonly desk: SignalDesk | undefined
  private readonly random: RandomStream
  /** Units ordered outside shows that past reviews have seen, by SKU. */
  private readonly unitsSeen: Float64Array
  /** Shows that are over and not reported on yet. */
  private readonly unreported: number[] = []
  private memory: unknown
  private reviewedAt: number

  /** @param state - the run. @param forecaster - the policy. @param plan - the shows. */
  constructor(state: RunState, forecaster: Forecaster<unknown>, plan: ShowPlan) {
    const { skus } = state.compiled
    this.state = state
    this.reviewedAt = state.compiled.start - DAY
    this.forecaster = forecaster
    this.plan = plan
    const { readsSignals, hearsAlarms } = forecaster
    this.desk = readsSignals === true ? new SignalDesk(state, plan, hearsAlarms === true) : undefined
    this.random = state.streams.open('policy', 'forecast')
    this.unitsSeen = new Float64Array(skus.count)
    this.memory = forecaster.start(skus.meanDailyUnits)
    this.forecast = { dailyMean: skus.meanDailyUnits.slice(), showRatio: 1 }
  }

  /** Units expected in a slot / planned for it, by the forecast of the day. */
  ratioOf(slot: number): number {
    return this.forecast.slotRatio?.[slot] ?? this.forecast.showRatio
  }

  /**
   * The same with what a running show has sold by now, if the policy reads that.
   *
   * @param slot - the slot.
   * @param report - what the merchant last heard.
   */
  liveRatioOf(slot: number, report: StockReport): number | undefined {
    if (this.desk === undefined || this.forecaster.readsLive !== true) return undefined
    const signals = this.desk.observe(report.unitsWantedInSlot)
    return this.forecaster.revise?.(this.forecast, signals).slotRatio?.[slot]
  }

  /** A show is over: how it went is noted once a report of later tells it. */
  showEnds(show: number, report: StockReport): void {
    this.unreported.push(show)
    this.noteShows(report)
  }

  /** Renews the forecast, if the report is newer than the last one. */
  update(report: StockReport): void {
    this.noteShows(report)
    if (report.asOf <= this.reviewedAt) return
    const observation = {
      unitsOrdered: report.unitsOrdered.map((units, sku) => units - this.unitsSeen[sku]),
      days: (report.asOf - this.reviewedAt) / DAY,
      endedShows: this.plan.takeEnded(),
      ...(this.desk === undefined ? {} : { signals: this.desk.observe() }),
    }
    this.reviewedAt = report.asOf
    this.unitsSeen.set(report.unitsOrdered)
    // Nothing has been observed before the first day is over.
    if (report.asOf === this.state.compiled.start) return
    const { decision, memory } = this.forecaster.decide(observation, this.memory, this.random)
    this.forecast = decision
    this.memory = memory
  }

  private noteShows(report: StockReport): void {
    const { endsAt } = this.state.compiled.shows
    while (this.unreported.length > 0 && endsAt[this.unreported[0]] <= report.asOf) {
      this.plan.end(this.unreported.shift() as number, report.unitsWantedInSlot)
    }
  }
}
