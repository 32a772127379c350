import { Tally } from '../../kernel/index.ts'

/** Figures of a stock network over the measured window, sums by stock point; time in periods. */
export class StockFigures {
  /** Units on hand x periods. */
  readonly onHand: Float64Array
  /** Units owed to customers x periods. */
  readonly owedToCustomers: Float64Array
  /** Units owed to customers and other stock points x periods. */
  readonly owed: Float64Array
  /** Units on the way to the stock point x periods. */
  readonly inTransit: Float64Array
  /** Periods with units on hand. */
  readonly inStock: Float64Array
  /** Units customers and other stock points asked for. */
  readonly asked: Float64Array
  /** Units customers asked for. */
  readonly demanded: Float64Array
  /** Of those of all, met at once from stock. */
  readonly metAtOnce: Float64Array
  /** Of those of customers, met at once from own stock or another's of the pool. */
  readonly demandMet: Float64Array
  /** Units of customers met from another stock point of the pool. */
  readonly borrowed: Float64Array
  /** Units lost, of customers. */
  readonly lost: Float64Array
  /** Orders placed. */
  readonly orders: Float64Array
  /** Units ordered. */
  readonly ordered: Float64Array
  /** Units perished. */
  readonly outdated: Float64Array
  /** Cost of stock on hand and raw material. */
  readonly holding: Float64Array
  /** Cost of units on the way from the stock point to those it supplies. */
  readonly transit: Float64Array
  /** Cost of units owed. */
  readonly backorder: Float64Array
  /** Cost of units lost. */
  readonly lostSale: Float64Array
  /** Fixed cost of orders. */
  readonly ordering: Float64Array
  /** Paid for units. */
  readonly purchase: Float64Array
  /** Cost of units perished. */
  readonly outdating: Float64Array
  /** Received for units. */
  readonly revenue: Float64Array
  /** Units asked for in a period. */
  readonly askedPerPeriod: readonly Tally[]
  /** Units ordered in a period. */
  readonly orderedPerPeriod: readonly Tally[]
  private readonly all: readonly Float64Array[]

  /** @param nodes - number of stock points. */
  constructor(nodes: number) {
    const all = Array.from({ length: 22 }, () => new Float64Array(nodes))
    this.all = all
    const column = all[Symbol.iterator]()
    const next = (): Float64Array => column.next().value as Float64Array
    this.onHand = next()
    this.owedToCustomers = next()
    this.owed = next()
    this.inTransit = next()
    this.inStock = next()
    this.asked = next()
    this.demanded = next()
    this.metAtOnce = next()
    this.demandMet = next()
    this.borrowed = next()
    this.lost = next()
    this.orders = next()
    this.ordered = next()
    this.outdated = next()
    this.holding = next()
    this.transit = next()
    this.backorder = next()
    this.lostSale = next()
    this.ordering = next()
    this.purchase = next()
    this.outdating = next()
    this.revenue = next()
    this.askedPerPeriod = Array.from({ length: nodes }, () => new Tally())
    this.orderedPerPeriod = Array.from({ length: nodes }, () => new Tally())
  }

  /** Forgets what was before the measured window. */
  reset(): void {
    for (const column of this.all) column.fill(0)
    for (const tally of this.askedPerPeriod) tally.reset()
    for (const tally of this.orderedPerPeriod) tally.reset()
  }

  /**
   * Cost less revenue of a stock point so far.
   *
   * @param node - the stock point.
   */
  costOf(node: number): number {
    const { holding, transit, backorder, lostSale, ordering, purchase, outdating, revenue } = this
    return (
      holding[node] +
      transit[node] +
      backorder[node] +
      lostSale[node] +
      ordering[node] +
      purchase[node] +
      outdating[node] -
      revenue[node]
    )
  }
}
