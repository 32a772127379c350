import type { Decided, PolicyRandom } from '../decided.ts'

/** What a unit earns and loses from a number of units on, where contracts of hosts say that it depends on that. */
export interface MarginStep {
  /** Units bought for the shows from which on it holds. */
  readonly from: number
  /** What a unit fetches after commission and platform fee, CNY. */
  readonly price: number
  /** What hosts pay for a unit that is left over, CNY. */
  readonly compensation: number
}

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
  /** On hand - waiting, units: the inventory position less what is ordered and on its way. */
  readonly netInventory: Float64Array
  /** Cost of a unit, CNY. */
  readonly unitCost: Float64Array
  /** What a unit fetches in those shows after commission and platform fee, CNY; 0 where none of it is planned. */
  readonly showPrice: Float64Array
  /** Margins in those shows, in order of units, the first from 0 on, by SKU; absent: hosts have no contracts. */
  readonly showMargins?: readonly (readonly MarginStep[])[]
}

/** What a replenishment policy sees when a front warehouse is restocked; arrays by SKU. */
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

/** A replenishment policy: pure, its memory is plain data handed back to it. */
export interface Replenisher<
  Memory,
  Order extends ReplenishObservation = ReplenishObservation,
  Restock extends RestockObservation = RestockObservation,
> {
  /** Memory before the first look. */
  start(): Memory
  /**
   * Units to have ordered by now: order-up-to level less inventory position, >= 0, by SKU. Minimum orders and
   * factories are the merchant's business.
   */
  order(observation: Order, memory: Memory, random: PolicyRandom): Decided<Float64Array, Memory>
  /** Units a front warehouse should hold, >= 0, by SKU. */
  frontLevel(observation: Restock, memory: Memory, random: PolicyRandom): Decided<Float64Array, Memory>
}
