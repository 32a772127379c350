/** What a replenishment policy sees at the daily review; all arrays by SKU. */
export interface ReplenishObservation {
  /** Forecast mean units a day outside shows. */
  readonly dailyMean: Float64Array
  /** Days from an order until its goods can be sold, review included. */
  readonly leadTimeDays: Float64Array
  /** Days the SKU is still on sale; `Infinity`: for good. */
  readonly daysOnSale: Float64Array
  /** Units forecast for the shows that an order placed later would miss. */
  readonly showUnits: Float64Array
  /** On hand + on order - waiting, units. */
  readonly inventoryPosition: Float64Array
}

/** What a replenishment policy sees when front warehouses are restocked; arrays by SKU. */
export interface RestockObservation {
  /** Forecast mean units a day outside shows. */
  readonly dailyMean: Float64Array
  /** Days the SKU is still on sale. */
  readonly daysOnSale: Float64Array
  /** Units forecast for the shows that goods sent later would miss. */
  readonly showUnitsSoon: Float64Array
  /** Share of all demand the warehouse serves, 0..1. */
  readonly demandShare: number
}

/** A replenishment policy: pure. */
export interface Replenisher {
  /**
   * Units to have ordered by now: order-up-to level less inventory position, >= 0, by SKU. Minimum orders and
   * factories are the merchant's business.
   */
  order(observation: ReplenishObservation): Float64Array
  /** Units a front warehouse should hold, by SKU. */
  frontLevel(observation: RestockObservation): Float64Array
}
