import { BooksError } from '../books-error.ts'

/** Where units of a stock network can be. The first three are sources and run negative; all others never do. */
export const STOCK_ACCOUNT = {
  /** source: on hand at the start */
  opening: 0,
  /** source: sent by suppliers outside */
  outside: 1,
  /** source: made of components */
  made: 2,
  /** on the way to the stock point, or waiting to be received or sent */
  moving: 3,
  /** component of the stock point's item, not yet put in */
  raw: 4,
  /** on hand */
  shelf: 5,
  /** handed over to customers */
  customer: 6,
  /** component that was put in */
  usedUp: 7,
  /** perished, or unusable on arrival */
  scrapped: 8,
} as const

const NAMES = Object.keys(STOCK_ACCOUNT)
const SOURCES = 3
/** Units are real numbers here: what rounding may leave, as a share of all that moved. */
const ROUNDING = 1e-9

/** The unit book of a stock network: units move from one account of a stock point to another, of it or of the next. */
export class StockBooks {
  private readonly balance: Float64Array
  private readonly ids: readonly string[]
  private moved = 0

  /** @param ids - names of the stock points, for messages. */
  constructor(ids: readonly string[]) {
    this.ids = Object.freeze([...ids])
    this.balance = new Float64Array(NAMES.length * ids.length)
  }

  /**
   * Moves units.
   *
   * @param from - account they leave.
   * @param fromNode - stock point of that account.
   * @param to - account they enter.
   * @param toNode - stock point of that account.
   * @param units - >= 0.
   * @throws {BooksError} if the account they leave would become negative, or `units` is.
   */
  transfer(from: number, fromNode: number, to: number, toNode: number, units: number): void {
    const { balance } = this
    const nodes = this.ids.length
    const left = balance[from * nodes + fromNode] - units
    this.moved += units
    if (!(units >= 0)) this.refuse(from, fromNode, units, left)
    if (left < 0 && from >= SOURCES && left < -ROUNDING * (1 + this.moved))
      this.refuse(from, fromNode, units, left)
    balance[from * nodes + fromNode] = left
    balance[to * nodes + toNode] += units
  }

  /**
   * Units on an account of a stock point.
   *
   * @param account - one of {@link STOCK_ACCOUNT}.
   * @param node - the stock point.
   */
  of(account: number, node: number): number {
    return this.balance[account * this.ids.length + node]
  }

  /**
   * Holds an account against what is really there.
   *
   * @param account - one of {@link STOCK_ACCOUNT}.
   * @param node - the stock point.
   * @param counted - units counted.
   * @throws {BooksError} that names both figures, if they differ by more than rounding.
   */
  audit(account: number, node: number, counted: number): void {
    const book = this.of(account, node)
    if (Math.abs(book - counted) <= ROUNDING * (1 + this.moved)) return
    throw new BooksError('units', `${this.ids[node]}, ${NAMES[account]}: book ${book}, counted ${counted}`)
  }

  /** Checks that nothing was made or lost in between: all accounts together are zero. */
  auditTotal(): void {
    const total = this.balance.reduce((sum, units) => sum + units, 0)
    if (Math.abs(total) <= ROUNDING * (1 + this.moved)) return
    throw new BooksError('units', `all accounts of the network together hold ${total} units instead of 0`)
  }

  private refuse(from: number, node: number, units: number, left: number): never {
    throw new BooksError(
      'units',
      `${units} units left "${NAMES[from]}" of ${this.ids[node]}, which then holds ${left}`,
    )
  }
}
