/**
 * Somewhere orders come from. It stands at its next order, or lot of equal orders: `nextAt` says when, `draw` fills in the rest, `advance`
 * moves to the one after. Orders of a source do not depend on what the chain does.
 */
export interface DemandSource {
  /** Time of the next order, integer ms; `Infinity` when there is none. */
  nextAt: number
  /** Basket of the drawn order, or -1: nobody wanted anything that is still on sale. */
  basket: number
  /** Zone of the drawn order. */
  zone: number
  /** How many times it holds the basket, >= 1. */
  quantity: number
  /** Equal orders drawn together, >= 1; 1 where orders are drawn one by one. */
  orders: number
  /** Unsigned 32-bit number that all later draws of this order are keyed by. */
  luck: number
  /** When the buyer reversed it according to an order history; `Infinity`: never; `NaN`: not known. */
  reversedAt: number
  /** Basket of an order that could not be placed and is lost, or -1; `basket` is -1 then. */
  missedBasket: number
  /** Fills in the fields of the order at `nextAt`. */
  draw(): void
  /** Moves to the next order. */
  advance(): void
}
