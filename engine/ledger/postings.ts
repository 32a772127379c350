import type { CompiledScenario, OrderLots, ParcelContent } from '../world/index.ts'
import { FEN, FLAG } from '../world/index.ts'
import { Commissions } from './commissions.ts'
import type { Coupons } from './coupons.ts'
import { ACCOUNT, type MoneyBooks } from './money-books.ts'

/** What each step of an order does to the money book. The buyer's money is a deposit until delivery. */
export class Postings {
  private readonly books: MoneyBooks
  private readonly lots: OrderLots
  private readonly content: ParcelContent
  private readonly compiled: CompiledScenario
  private readonly coupons: Coupons | undefined
  private readonly commissions: Commissions

  /** @param books - the money book. @param lots - order lots. @param content - their content. @param compiled - prices. @param coupons - what buyers in shows pay less; `undefined`: nothing. */
  constructor(
    books: MoneyBooks,
    lots: OrderLots,
    content: ParcelContent,
    compiled: CompiledScenario,
    coupons: Coupons | undefined,
  ) {
    this.books = books
    this.lots = lots
    this.content = content
    this.compiled = compiled
    this.coupons = coupons
    this.commissions = new Commissions(compiled)
  }

  /** The buyers of a lot pay, or make a deposit. */
  accept(lot: number): void {
    this.books.post(ACCOUNT.cash, ACCOUNT.deposits, this.paidFor(lot), this.isMeasured(lot))
    if (this.coupons !== undefined) this.postCoupons(ACCOUNT.promotion, ACCOUNT.cash, this.coupons, lot)
  }

  /** The buyers of a lot that was ordered ahead pay what is left of its price. */
  payRest(lot: number): void {
    const rest = this.content.priceOf(lot) - this.depositOf(lot)
    this.books.post(ACCOUNT.cash, ACCOUNT.deposits, rest, this.isMeasured(lot))
  }

  /** The buyers of a lot that was ordered ahead do not pay the rest: the deposit is the merchant's. */
  forfeit(lot: number): void {
    this.books.post(ACCOUNT.deposits, ACCOUNT.forfeits, this.depositOf(lot), this.isMeasured(lot))
  }

  /** The buyers of a lot that never arrives get their money back. */
  giveBack(lot: number): void {
    this.books.post(ACCOUNT.deposits, ACCOUNT.cash, this.content.priceOf(lot), this.isMeasured(lot))
    if (this.coupons !== undefined) this.postCoupons(ACCOUNT.cash, ACCOUNT.promotion, this.coupons, lot)
  }

  /** A lot is delivered: the deposit becomes a sale, goods become cost, host and platform take their share. */
  deliver(lot: number): void {
    const isMeasured = this.isMeasured(lot)
    const price = this.content.priceOf(lot)
    this.books.post(ACCOUNT.deposits, ACCOUNT.sales, price, isMeasured)
    this.books.post(ACCOUNT.costOfGoods, ACCOUNT.inventory, this.content.costOf(lot), isMeasured)
    const commission = this.commissions.earned(this.lots.basket(lot), price)
    this.books.post(ACCOUNT.commission, ACCOUNT.cash, commission, isMeasured)
    this.books.post(ACCOUNT.platformFee, ACCOUNT.cash, this.platformFeeOf(price), isMeasured)
  }

  /** A delivered lot came back: refund, goods are stock again, host and platform give their share back. */
  takeBack(lot: number): void {
    const isMeasured = this.isMeasured(lot)
    const price = this.content.priceOf(lot)
    this.books.post(ACCOUNT.refunds, ACCOUNT.cash, price, isMeasured)
    this.books.post(ACCOUNT.inventory, ACCOUNT.costOfGoods, this.content.costOf(lot), isMeasured)
    const commission = this.commissions.givenBack(this.lots.basket(lot), price)
    this.books.post(ACCOUNT.cash, ACCOUNT.commission, commission, isMeasured)
    this.books.post(ACCOUNT.cash, ACCOUNT.platformFee, this.platformFeeOf(price), isMeasured)
    if (this.coupons !== undefined) this.postCoupons(ACCOUNT.cash, ACCOUNT.promotion, this.coupons, lot)
  }

  /** The buyers of a late lot are compensated. */
  compensate(lot: number, orders: number): void {
    const amount = Math.round(this.compiled.scenario.money.latePenaltyPerOrder * FEN * orders)
    this.books.post(ACCOUNT.penalties, ACCOUNT.cash, amount, this.isMeasured(lot))
  }

  /**
   * Pays for work done on a lot.
   *
   * @param lot - the lot.
   * @param account - cost account.
   * @param amount - CNY.
   */
  pay(lot: number, account: number, amount: number): void {
    this.books.post(account, ACCOUNT.cash, Math.round(amount * FEN), this.isMeasured(lot))
  }

  private postCoupons(debit: number, credit: number, coupons: Coupons, lot: number): void {
    const { lots, content, compiled } = this
    const show = compiled.baskets.show[lots.basket(lot)]
    const amount = coupons.amount(show, lots.placedAt(lot), content.priceOf(lot), lots.orders(lot))
    this.books.post(debit, credit, amount, this.isMeasured(lot))
  }

  private isMeasured(lot: number): boolean {
    return this.lots.placedAt(lot) >= this.compiled.windowStart
  }

  private paidFor(lot: number): number {
    return (this.lots.flags(lot) & FLAG.deposit) !== 0 ? this.depositOf(lot) : this.content.priceOf(lot)
  }

  private depositOf(lot: number): number {
    return Math.round(this.content.priceOf(lot) * (this.compiled.scenario.preSale?.deposit ?? 1))
  }

  private platformFeeOf(price: number): number {
    return Math.round(price * this.compiled.scenario.money.platformFee)
  }
}
