import { leastAverageCost } from './average-cost.ts'

/** A regular supplier with a lead time of two periods and an expediting one that delivers at once; backorders. */
export interface TwoSuppliers {
  /** Probabilities of demand 0, 1, 2 … a period. */
  readonly demand: readonly number[]
  /** Cost of a unit on hand, a period. */
  readonly holding: number
  /** Cost of a unit owed, a period. */
  readonly shortage: number
  /** Price of a unit of the regular supplier. */
  readonly regularPrice: number
  /** Price of a unit of the expediting supplier. */
  readonly expeditePrice: number
  /** Fewest units on hand less owed that are looked at. */
  readonly lowest: number
  /** Most of them. */
  readonly highest: number
  /** Most units of an order. */
  readonly mostOrdered: number
}

/**
 * Mean cost a period of a policy, purchases included, or of the best one.
 *
 * @param model - costs and demand; bounds that no sensible policy reaches.
 * @param order - regular and expedited units, given the units on hand less owed, the arrival of this period included, and
 *   the regular order that arrives next; `undefined`: as is best.
 * @see Veeraraghavan & Scheller-Wolf (2008), Operations Research 56(4).
 */
export function twoSuppliersCost(
  model: TwoSuppliers,
  order?: (net: number, due: number) => readonly [regular: number, expedited: number],
): number {
  const { demand, holding, shortage, regularPrice, expeditePrice, lowest, highest, mostOrdered } = model
  const orders = mostOrdered + 1
  const netOf = (state: number): number => lowest + Math.floor(state / orders)
  const orderOf = (state: number, action: number): readonly [number, number] =>
    order === undefined ? [action % orders, Math.floor(action / orders)] : order(netOf(state), state % orders)
  return leastAverageCost({
    states: (highest - lowest + 1) * orders,
    demand,
    actions: () => (order === undefined ? orders * orders : 1),
    cost: (state, action, units) => {
      const [regular, expedited] = orderOf(state, action)
      const left = netOf(state) + expedited - units
      const stockCost = left >= 0 ? holding * left : -shortage * left
      return regularPrice * regular + expeditePrice * expedited + stockCost
    },
    next: (state, action, units) => {
      const [regular, expedited] = orderOf(state, action)
      const net = netOf(state) + expedited - units + (state % orders)
      return (Math.min(highest, Math.max(lowest, net)) - lowest) * orders + Math.min(mostOrdered, regular)
    },
  })
}
