import type { CompiledScenario } from '../world/index.ts'
import type { RegionalShares } from './regional-shares.ts'

/**
 * Numbers of cells: equal orders share offer, zone and quantity. Cell number = (offer x zones + zone) x quantities +
 * quantity - 1.
 */
export class Cells {
  private readonly zones: number
  private readonly shares: RegionalShares
  private readonly quantityShare: Float64Array

  /** @param compiled - scenario. @param shares - where each SKU is wanted. */
  constructor({ network, scenario }: CompiledScenario, shares: RegionalShares) {
    const { quantities } = scenario.demand
    const all = quantities.reduce((sum, frequency) => sum + frequency, 0)
    this.zones = network.zones
    this.shares = shares
    this.quantityShare = Float64Array.from(quantities, (frequency) => frequency / all)
    Object.freeze(this)
  }

  /**
   * Visits every cell of an offer.
   *
   * @param offer - number of the offer.
   * @param sku - SKU it is for.
   * @param orders - orders expected for it.
   * @param visit - told the cell and the orders expected in it.
   */
  forEach(offer: number, sku: number, orders: number, visit: (cell: number, mean: number) => void): void {
    const quantities = this.quantityShare.length
    const zoneShare = this.shares.of(sku)
    for (let zone = 0; zone < this.zones; zone++) {
      for (let quantity = 0; quantity < quantities; quantity++) {
        const mean = orders * zoneShare[zone] * this.quantityShare[quantity]
        visit((offer * this.zones + zone) * quantities + quantity, mean)
      }
    }
  }

  /** Offer of a cell. */
  offerOf(cell: number): number {
    return Math.floor(cell / (this.zones * this.quantityShare.length))
  }

  /** Zone of a cell. */
  zoneOf(cell: number): number {
    return Math.floor(cell / this.quantityShare.length) % this.zones
  }

  /** Quantity of a cell, >= 1. */
  quantityOf(cell: number): number {
    return (cell % this.quantityShare.length) + 1
  }
}
