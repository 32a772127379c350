import type { StockFigures } from '../../ledger/index.ts'
import { BAND, PERIOD, STOCK_EVENT, type StockColumns } from '../../world/index.ts'
import type { Accounts } from './accounts.ts'
import type { Disruptions } from './disruptions.ts'
import type { Shelf } from './shelf.ts'
import type { StockState } from './stock-state.ts'

/** Somebody who looks on at the end of each period. It must not change what it is shown. */
export interface StockRecorder {
  /**
   * A period is over.
   *
   * @param period - its number, from 0.
   * @param columns - units everywhere, with what happened in the period.
   * @param figures - sums since the window began, this period included.
   */
  periodEnds(period: number, columns: StockColumns, figures: StockFigures): void
}

/** Closes each period: charges it, shows it to a recorder, lets goods age, and begins the next. */
export class PeriodEnd {
  private readonly state: StockState
  private readonly accounts: Accounts
  private readonly shelf: Shelf
  private readonly disruptions: Disruptions
  private readonly recorder: StockRecorder | undefined

  /** @param state - of the run. @param accounts - costs. @param shelf - stock. @param disruptions - what stands still. @param recorder - who looks on. */
  constructor(
    state: StockState,
    accounts: Accounts,
    shelf: Shelf,
    disruptions: Disruptions,
    recorder: StockRecorder | undefined,
  ) {
    this.state = state
    this.accounts = accounts
    this.shelf = shelf
    this.disruptions = disruptions
    this.recorder = recorder === undefined ? undefined : Object.freeze(recorder)
  }

  /** Posts the first end of a period, and the start of the window where nothing is counted in periods. */
  start(): void {
    const { calendar, compiled } = this.state
    if (compiled.isPeriodic) calendar.post(0, BAND.record, STOCK_EVENT.periodEnds, -1, -1)
    else if (compiled.warmUp > 0)
      calendar.post(compiled.warmUp * PERIOD, BAND.shock, STOCK_EVENT.windowStarts, -1, -1)
  }

  /** Closes the period. */
  close(): void {
    const { calendar, compiled, columns, figures } = this.state
    const period = Math.round(calendar.now / PERIOD)
    calendar.post(calendar.now + PERIOD, BAND.record, STOCK_EVENT.periodEnds, -1, -1)
    for (let node = 0; node < compiled.count; node++) {
      this.accounts.charge(node, 1)
      this.tally(node)
      this.shelf.pass(node)
    }
    this.disruptions.periodEnds()
    this.recorder?.periodEnds(period, columns, figures)
    this.beginPeriod()
    if (period + 1 === compiled.warmUp) figures.reset()
  }

  /** The measured window begins. */
  windowStarts(): void {
    this.accounts.close()
    this.state.figures.reset()
  }

  private tally(node: number): void {
    const { columns, compiled, figures } = this.state
    const { links } = compiled
    let asked = 0
    for (const claim of compiled.claims[node]) asked += columns.asked[claim]
    let ordered = 0
    for (let link = links.start[node]; link < links.start[node + 1]; link++) ordered += columns.ordered[link]
    figures.askedPerPeriod[node].add(asked)
    figures.orderedPerPeriod[node].add(ordered)
  }

  private beginPeriod(): void {
    const { columns } = this.state
    columns.asked.fill(0)
    columns.sent.fill(0)
    columns.received.fill(0)
    columns.ordered.fill(0)
    columns.wanted.fill(0)
    columns.metAtOnce.fill(0)
    columns.lost.fill(0)
    columns.owedBefore.set(columns.owed)
  }
}
