/** Accounts of the merchant's double-entry book. A posting moves an amount from the credit to the debit account. */
export const ACCOUNT = {
  equity: 0,
  cash: 1,
  deposits: 2,
  inventory: 3,
  sales: 4,
  refunds: 5,
  commission: 6,
  platformFee: 7,
  slotFees: 8,
  costOfGoods: 9,
  quickPremium: 10,
  setUp: 11,
  warehouse: 12,
  packaging: 13,
  lineHaul: 14,
  lastMile: 15,
  reverse: 16,
  insurance: 17,
  penalties: 18,
  writeDown: 19,
  capital: 20,
} as const

/** Names of the accounts in the order of their numbers. */
export const ACCOUNT_NAMES: readonly string[] = Object.keys(ACCOUNT)

const FIRST_OF_PROFIT = ACCOUNT.sales

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

  /** Profit of the measured window: the balance of all accounts of income and expense, fen. */
  measuredProfit(): number {
    let debit = 0
    for (let account = FIRST_OF_PROFIT; account < this.measured.length; account++)
      debit += this.measured[account]
    return -debit
  }

  /** Sum over all accounts, fen: zero in a book that balances. */
  imbalance(): number {
    return this.balance.reduce((sum, amount) => sum + amount, 0)
  }
}
