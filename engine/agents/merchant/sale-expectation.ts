import type { CompiledScenario } from '../../world/index.ts'

/** What merchants count on selling, given when their goods are on sale and how boldly they plan. */
export class SaleExpectation {
  private readonly saleStarts: Float64Array
  private readonly saleEnds: Float64Array
  /** Units planned for a show / units forecast, by SKU; absent: every merchant plans what is forecast. */
  private readonly planShare: Float64Array | undefined

  /** @param compiled - scenario. */
  constructor({ skus, scenario }: CompiledScenario) {
    const merchants = Object.values(scenario.catalogue.merchants ?? {})
    this.saleStarts = skus.saleStarts
    this.saleEnds = skus.saleEnds
    this.planShare =
      merchants.length === 0
        ? undefined
        : Float64Array.from(skus.merchant, (merchant) => merchants[merchant]?.planShare ?? 1)
  }

  /**
   * Mean units a day outside shows: none of goods that are not on sale yet.
   *
   * @param dailyMean - forecast by SKU.
   * @param now - ms.
   */
  outsideShows(dailyMean: Float64Array, now: number): Float64Array {
    return dailyMean.map((mean, sku) => (this.saleStarts[sku] > now ? 0 : mean))
  }

  /** Units planned for shows, by SKU. @param forecast - units forecast for them. */
  planned(forecast: Float64Array): Float64Array {
    const { planShare } = this
    return planShare === undefined ? forecast : forecast.map((units, sku) => units * planShare[sku])
  }

  /** Whether goods with a selling window of their own could still be sold at a time, ms; true for all others. */
  canBeSold(sku: number, at: number): boolean {
    return this.saleStarts[sku] === Number.NEGATIVE_INFINITY || at < this.saleEnds[sku]
  }
}
