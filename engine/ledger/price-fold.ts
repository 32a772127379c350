import { type OrderLots, PRICE_STEPS } from '../world/index.ts'

/** Prices paid in shows / usual prices, over units ordered there in the window. */
export class PriceFold {
  private units = 0
  private prices = 0
  private squares = 0

  /** Notes what the orders of a lot cost. @param lots - all lots. @param lot - the lot. @param units - in it. */
  accept(lots: OrderLots, lot: number, units: number): void {
    const price = 1 + lots.priceChange(lot) / PRICE_STEPS
    this.units += units
    this.prices += units * price
    this.squares += units * price ** 2
  }

  /** Coefficient of variation; `null` where nothing was ordered. */
  variation(): number | null {
    if (this.units === 0) return null
    const mean = this.prices / this.units
    return Math.sqrt(Math.max(0, this.squares / this.units - mean ** 2)) / mean
  }
}
