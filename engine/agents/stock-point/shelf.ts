import { exponential, type RandomStream } from '../../kernel/index.ts'
import { STOCK_ACCOUNT } from '../../ledger/index.ts'
import { BAND, PERIOD, STOCK_EVENT } from '../../world/index.ts'
import type { Accounts } from './accounts.ts'
import { ShelfAges } from './shelf-ages.ts'
import type { StockState } from './stock-state.ts'

const { shelf, scrapped } = STOCK_ACCOUNT
const NO_TIMER = -1

/** Stock on hand: the only one who changes it. Keeps the ages of what perishes. */
export class Shelf {
  private readonly state: StockState
  private readonly accounts: Accounts
  private readonly ages: readonly (ShelfAges | null)[]
  private readonly lives: readonly (RandomStream | null)[]
  private readonly timers: Float64Array

  /** @param state - of the run. @param accounts - who charges for the time. */
  constructor(state: StockState, accounts: Accounts) {
    const { points, ids, count, initialInventory } = state.compiled
    this.state = state
    this.accounts = accounts
    this.ages = points.map(({ shelfLife, issuing }) =>
      shelfLife === undefined ? null : new ShelfAges(shelfLife, issuing === 'oldest-first'),
    )
    this.lives = points.map(({ lifetime }, node) =>
      lifetime === undefined ? null : state.streams.open(ids[node], 'lifetime'),
    )
    this.timers = new Float64Array(count).fill(NO_TIMER)
    for (let node = 0; node < count; node++) this.ages[node]?.put(Math.max(0, initialInventory[node]))
  }

  /** Sets the first timers of what decays. */
  start(): void {
    for (let node = 0; node < this.timers.length; node++) this.setTimer(node)
  }

  /**
   * Puts units on the shelf; the caller has moved them in the book.
   *
   * @param node - the stock point.
   * @param units - >= 0.
   */
  put(node: number, units: number): void {
    this.accounts.beforeChange(node)
    this.state.columns.onHand[node] += units
    this.ages[node]?.put(units)
    this.setTimer(node)
  }

  /**
   * Takes units off the shelf, at most what is on hand; the caller moves them in the book.
   *
   * @param node - the stock point.
   * @param units - 0 to what is on hand.
   */
  take(node: number, units: number): void {
    this.accounts.beforeChange(node)
    this.state.columns.onHand[node] -= units
    this.ages[node]?.take(units)
    this.setTimer(node)
  }

  /**
   * Lets a period pass: what has come to the end of its life leaves.
   *
   * @param node - the stock point.
   */
  pass(node: number): void {
    const perished = this.ages[node]?.pass() ?? 0
    if (perished > 0) this.scrap(node, perished)
  }

  /**
   * One unit on hand has come to the end of its exponential life.
   *
   * @param node - the stock point.
   */
  decay(node: number): void {
    this.timers[node] = NO_TIMER
    this.accounts.beforeChange(node)
    this.scrap(node, Math.min(1, this.state.columns.onHand[node]))
    this.setTimer(node)
  }

  private scrap(node: number, units: number): void {
    const { columns, books, figures, compiled } = this.state
    columns.onHand[node] = Math.max(0, columns.onHand[node] - units)
    books.transfer(shelf, node, scrapped, node, units)
    figures.outdated[node] += units
    figures.outdating[node] += compiled.points[node].outdatingCost * units
  }

  /** Lives are exponential: whenever stock changes, the time to the next end is drawn anew. */
  private setTimer(node: number): void {
    const luck = this.lives[node]
    if (luck === null) return
    const { calendar, columns, compiled } = this.state
    if (this.timers[node] !== NO_TIMER) calendar.cancel(this.timers[node])
    this.timers[node] = NO_TIMER
    const onHand = columns.onHand[node]
    if (onHand <= 0) return
    const mean = ((compiled.points[node].lifetime as number) / onHand) * PERIOD
    const at = calendar.now + Math.round(exponential({ mean }).sample(luck))
    this.timers[node] = calendar.post(at, BAND.shock, STOCK_EVENT.decay, node, -1)
  }
}
