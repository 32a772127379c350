import { type Column, type KeptRecord, Replica } from '../../world/index.ts'
import type { RunState } from '../run-state.ts'
import { StockReport } from './stock-report.ts'

/**
 * The merchant's report where it does not come at once: a replica of the marketplace's record, its own counts and
 * those who wait, brought up to date from time to time. Counts of units ordered can be late but not wrong: a wrong
 * stock record is a number of goods, a count of orders is a sum of documents.
 */
export class ReportReplica {
  private readonly fresh: StockReport
  private readonly report: StockReport
  private readonly replicas: readonly Replica[]
  private readonly isOnlyLate: boolean

  /** @param state - the run. @param kept - how it is kept. @param report - what the merchant reads. */
  constructor(state: RunState, kept: KeptRecord, report: StockReport) {
    const exact = { ...kept, accuracy: 1 }
    const fresh = new StockReport(state.compiled, report.unitsWantedAround.length > 0)
    const replica = (name: string, truth: Column, believed: Column, how: KeptRecord) => {
      const key = (purpose: string) => state.streams.key('merchant', `${name} ${purpose}`)
      return new Replica(truth, believed, how, { loss: key('loss'), error: key('error') })
    }
    this.isOnlyLate = kept.loss === 0 && (kept.accuracy === 1 || kept.errorSize === 0)
    this.fresh = fresh
    this.report = report
    this.replicas = [
      replica('available', fresh.available, report.available, kept),
      replica('waiting', fresh.waiting, report.waiting, exact),
      replica('unitsOrdered', fresh.unitsOrdered, report.unitsOrdered, exact),
      replica('unitsWantedInSlot', fresh.unitsWantedInSlot, report.unitsWantedInSlot, exact),
      replica('unitsPreOrdered', fresh.unitsPreOrdered, report.unitsPreOrdered, exact),
      replica('unitsAhead', fresh.unitsAhead, report.unitsAhead, exact),
      replica('unitsWantedAround', fresh.unitsWantedAround, report.unitsWantedAround, exact),
    ]
  }

  /**
   * Takes in what the marketplace reports now.
   *
   * @param fill - asks the marketplace.
   * @param isFirst - the first report loses nothing.
   */
  refresh(fill: (into: StockReport) => void, isFirst: boolean): void {
    if (this.isOnlyLate) {
      this.copy(fill)
      return
    }
    fill(this.fresh)
    for (const replica of this.replicas) {
      replica.markDifferent()
      replica.refresh(() => undefined, isFirst)
    }
    this.report.asOf = this.fresh.asOf
  }

  /** What cannot be wrong needs no comparison cell by cell; stock that is oversold is reported as none either way. */
  private copy(fill: (into: StockReport) => void): void {
    const { available } = this.report
    fill(this.report)
    for (let cell = 0; cell < available.length; cell++) if (available[cell] < 0) available[cell] = 0
  }
}
