import type { Bill } from './bill.ts'

/** Accounts of the merchant's double-entry book. A posting moves an amount from the credit to the debit account. */
export const ACCOUNT = {
  /** value of the stock that the run opened with; credit */
  equity: 0,
  /** what was received less what was paid */
  cash: 1,
  /** paid by buyers for orders that have not arrived yet; credit */
  deposits: 2,
  /** stock at unit cost, from factory gate to delivery and from refusal or inspection to the shelf */
  inventory: 3,
  /** price of delivered orders; credit */
  sales: 4,
  /** paid back for delivered orders that were returned */
  refunds: 5,
  /** hosts' share of sales in shows, less what returns give back */
  commission: 6,
  /** platform's share of all sales, less what returns give back */
  platformFee: 7,
  /** fees paid to hosts for the slots of their shows, less what they pay back for sales they guaranteed */
  slotFees: 8,
  /** unit cost of delivered goods, less those returned */
  costOfGoods: 9,
  /** what factories charge above the unit cost of a standard one */
  quickPremium: 10,
  /** charge for every production order placed */
  setUp: 11,
  /** receiving, picking and packing, and unpacking of cancelled parcels */
  warehouse: 12,
  /** packaging of parcels */
  packaging: 13,
  /** trucks: freight to warehouses and parcels to zones */
  lineHaul: 14,
  /** couriers to the door */
  lastMile: 15,
  /** collection and inspection of returns */
  reverse: 16,
  /** freight insurance of parcels */
  insurance: 17,
  /** compensation to buyers of late orders */
  penalties: 18,
  /** value lost: spoiled, flawed, scrapped or left over at the end */
  writeDown: 19,
  /** daily charge for the capital tied up in stock */
  capital: 20,
  /** cost of levers: what runs every day, and capital cost written off */
  levers: 21,
  /** capacity reserved at factories, used or not */
  reservation: 22,
  /** coupons of orders in shows, less those of orders that came to nothing or came back */
  promotion: 23,
  /** deposits of pre-orders whose rest was never paid; credit */
  forfeits: 24,
} as const

/** Names of the accounts in the order of their numbers. */
export const ACCOUNT_NAMES: readonly string[] = Object.keys(ACCOUNT)

const FIRST_OF_PROFIT = ACCOUNT.sales
const FEN = 100

/**
 * The money book, in fen. Every posting debits one account and credits another by the same amount, so the sum over
 * all accounts is zero at every moment. A second set of balances holds what belongs to measured orders and days.
 */
export class MoneyBooks {
  /** Balance of each account over the whole run, fen; debit is positive. */
  readonly balance: Float64Array = new Float64Array(ACCOUNT_NAMES.length)
  /** Balance of each account from measured postings only, fen. */
  readonly measured: Float64Array = new Float64Array(ACCOUNT_NAMES.length)

  /**
   * Posts an amount.
   *
   * @param debit - account that receives.
   * @param credit - account that gives.
   * @param amount - fen, an integer.
   * @param isMeasured - whether it belongs to the measured window.
   */
  post(debit: number, credit: number, amount: number, isMeasured: boolean): void {
    this.balance[debit] += amount
    this.balance[credit] -= amount
    if (!isMeasured) return
    this.measured[debit] += amount
    this.measured[credit] -= amount
  }

  /**
   * Posts what a batch of lots costs, of which a part belongs to the measured window.
   *
   * @param debit - cost account; cash is credited.
   * @param bill - amounts, which are cleared.
   */
  pay(debit: number, bill: Bill): void {
    const amount = Math.round(bill.amount)
    const measured = Math.round(bill.measured)
    this.balance[debit] += amount
    this.balance[ACCOUNT.cash] -= amount
    this.measured[debit] += measured
    this.measured[ACCOUNT.cash] -= measured
    bill.amount = 0
    bill.measured = 0
  }

  /** Profit of the measured window: the balance of all accounts of income and expense, fen. */
  measuredProfit(): number {
    let debit = 0
    for (let account = FIRST_OF_PROFIT; account < this.measured.length; account++)
      debit += this.measured[account]
    return -debit
  }

  /** What each account of income and expense adds to the profit of the measured window, CNY, by its name. */
  measuredProfitByAccount(): Record<string, number> {
    const names = ACCOUNT_NAMES.slice(FIRST_OF_PROFIT)
    return Object.fromEntries(
      names.map((name, index) => [name, (0 - this.measured[FIRST_OF_PROFIT + index]) / FEN]),
    )
  }

  /** Sum over all accounts, fen: zero in a book that balances. */
  imbalance(): number {
    return this.balance.reduce((sum, amount) => sum + amount, 0)
  }
}
