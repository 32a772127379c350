import type { Replenisher } from './replenisher.ts'

/** Parameters of {@link baseStock} for one SKU. */
export interface BaseStockParameters {
  /** Safety stock in mean days on top of lead time and review. */
  readonly coverDays: number
  /** Base stock of a front warehouse, mean days. */
  readonly frontCoverDays: number
  /** Units bought for a show / units forecast for it. */
  readonly showFactor: number
  /** Share of a coming show's units for its zones that a front warehouse holds. */
  readonly frontShowShare: number
}

/**
 * Order up to mean demand over lead time, review and safety cover, plus what the coming shows are forecast to sell.
 *
 * @param parametersOf - parameters by SKU, given the forecast of all.
 * @see Snyder & Shen (2019), Fundamentals of Supply Chain Theory, 2nd ed., section 4.3 (base-stock policies).
 */
export function baseStock(
  parametersOf: (dailyMean: Float64Array) => readonly BaseStockParameters[],
): Replenisher<null> {
  return {
    start: () => null,
    order: ({ dailyMean, leadTimeDays, daysOnSale, showUnits, inventoryPosition }) => {
      const parameters = parametersOf(dailyMean)
      const decision = dailyMean.map((mean, sku) => {
        const days = Math.min(leadTimeDays[sku] + parameters[sku].coverDays, daysOnSale[sku])
        const orderUpToLevel = mean * days + showUnits[sku] * parameters[sku].showFactor
        return Math.max(0, orderUpToLevel - inventoryPosition[sku])
      })
      return { decision, memory: null }
    },
    frontLevel: ({ dailyMean, daysOnSale, showUnitsSoon, demandShare }) => {
      const parameters = parametersOf(dailyMean)
      const decision = dailyMean.map((mean, sku) => {
        const days = Math.min(parameters[sku].frontCoverDays, daysOnSale[sku])
        const forShows = showUnitsSoon[sku] * parameters[sku].showFactor * parameters[sku].frontShowShare
        return (mean * days + forShows) * demandShare
      })
      return { decision, memory: null }
    },
  }
}
