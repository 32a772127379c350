import { BooksError } from './books-error.ts'

/**
 * Where units can be. The first two are sources and run negative; all others never do. Units that are refused,
 * outbound or restocking are still the merchant's; those returning are the buyer's until they are disposed of.
 */
export const UNITS = {
  /** source: stock on hand and on its way when the run begins */
  opening: 0,
  /** source: units that factories have finished */
  made: 1,
  /** on the way to a warehouse, until put away */
  inbound: 2,
  /** in a warehouse, reserved or not */
  shelf: 3,
  /** picked for an order, until it is handed over, refused or taken apart */
  outbound: 4,
  /** handed over to buyers */
  customer: 5,
  /** refused at the door, until inspected */
  refused: 6,
  /** asked to be sent back after delivery, until inspected */
  returning: 7,
  /** inspected and intact, until back on the shelf */
  restocking: 8,
  /** inspected and flawed: sold for less */
  downgraded: 9,
  /** inspected and worthless */
  scrapped: 10,
  /** fresh goods that outlived their shelf life in a warehouse */
  spoiled: 11,
} as const

const NAMES = Object.keys(UNITS)
const SOURCES = 2

/** The unit book: whole units of every SKU, moved from one account to another and never made or lost in between. */
export class UnitBooks {
  /** Units by account x SKU. */
  readonly balance: Int32Array
  private readonly skus: number
  private readonly ids: readonly string[]

  /** @param ids - SKU ids, for messages. */
  constructor(ids: readonly string[]) {
    this.ids = Object.freeze(ids)
    this.skus = ids.length
    this.balance = new Int32Array(NAMES.length * ids.length)
  }

  /**
   * Moves units of a SKU.
   *
   * @param sku - SKU index.
   * @param from - account they leave.
   * @param to - account they enter.
   * @param units - integer >= 0.
   * @throws {BooksError} if the account they leave would become negative.
   */
  transfer(sku: number, from: number, to: number, units: number): void {
    const left = this.balance[from * this.skus + sku] - units
    this.balance[from * this.skus + sku] = left
    this.balance[to * this.skus + sku] += units
    if (left < 0 && from >= SOURCES) this.refuse(sku, from, units, left)
  }

  /** Units of a SKU on an account. */
  of(account: number, sku: number): number {
    return this.balance[account * this.skus + sku]
  }

  /** Units of a SKU ever put into the chain: opening stock and production. */
  supplied(sku: number): number {
    return -this.of(UNITS.opening, sku) - this.of(UNITS.made, sku)
  }

  private refuse(sku: number, from: number, units: number, left: number): never {
    throw new BooksError(
      'units',
      `${units} units of ${this.ids[sku]} left "${NAMES[from]}", which then holds ${left}`,
    )
  }
}
