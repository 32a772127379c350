import type { Decided } from '../decided.ts'

/** What an ordering policy sees of its stock point when it decides. Units of the stock point's own item. */
export interface OrderObservation {
  /** Periods since the start; whole numbers under periodic review. */
  readonly period: number
  /** Units on hand. */
  readonly onHand: number
  /** Units owed to customers and other stock points. */
  readonly backorders: number
  /** Units ordered and not received: the supply line. Of several components the one with fewest. */
  readonly onOrder: number
  /** On hand + on order - owed. */
  readonly inventoryPosition: number
  /** Units asked for since the last decision. */
  readonly demand: number
  /**
   * Units at the stock point, on order to it, and at or on the way to all stock points below it, less what customers
   * are owed; `NaN` unless the policy asks to see it.
   */
  readonly echelonPosition: number
  /** Units that customers here and below have asked for in this period so far; `NaN` as above. */
  readonly echelonDemand: number
  /** The same for the partner, without what it has ordered lately; `Infinity` for no partner. */
  readonly partnerPosition: number
  /** On hand - owed + what is due by the time at which an expedited order would arrive; `NaN` as above. */
  readonly expeditedPosition: number
}

/** Units ordered: of the only kind of order, or from a regular and an expediting supplier. */
export type OrderDecision = number | readonly [regular: number, expedited: number]

/** What an ordering policy needs to see besides its own stock point. */
export type OrderSight = 'echelon' | 'partner' | 'expedited'

/** An ordering policy: pure, its memory is plain data handed back to it. */
export interface OrderingRule<Memory> {
  /** What it must be shown besides its own stock point; nothing unless it is given. */
  readonly sees?: OrderSight
  /** Memory before the first look. */
  start(): Memory
  /** Units to order, >= 0. */
  decide(observation: OrderObservation, memory: Memory): Decided<OrderDecision, Memory>
}

/**
 * A policy without memory.
 *
 * @param order - units to order.
 * @param sees - what it must be shown besides its own stock point.
 */
export function memoryless(
  order: (observation: OrderObservation) => OrderDecision,
  sees?: OrderSight,
): OrderingRule<null> {
  const rule = {
    start: () => null,
    decide: (observation: OrderObservation) => ({ decision: order(observation), memory: null }),
  }
  return sees === undefined ? rule : { ...rule, sees }
}
