import { poissonMass } from '../kernel/index.ts'
import { poissonDemand } from './demand-law.ts'
import { newsvendorCost, type StockCosts } from './newsvendor.ts'

/** Periodic review: what has fallen to s or below is ordered up to S, and arrives at once; demand comes then. */
export interface MinMaxModel extends StockCosts {
  /** Cost of an order. */
  readonly orderCost: number
  /** Mean demand of a period; it is Poisson. */
  readonly meanDemand: number
}

/**
 * Exact cost of an (s, S) policy, a period.
 *
 * @param model - costs and demand.
 * @param low - s, integer.
 * @param high - S, integer > s.
 * @see Zheng & Federgruen (1991), Finding optimal (s, S) policies is about as simple as evaluating a single policy,
 *   Operations Research 39(4), eq. (3) and (4).
 */
export function minMaxCost(model: MinMaxModel, low: number, high: number): number {
  const demand = poissonDemand(model.meanDemand)
  const visits = visitsBelow(model.meanDemand, high - low)
  const periods = visits.reduce((sum, visit) => sum + visit, 0)
  const costs = visits.map((visit, fall) => visit * newsvendorCost(demand, high - fall, model))
  return (model.orderCost + costs.reduce((sum, cost) => sum + cost, 0)) / periods
}

/**
 * The (s, S) of least cost.
 *
 * @param model - costs and demand.
 * @returns [s, S].
 * @see Zheng & Federgruen (1991), the algorithm of section 3.
 */
export function bestMinMax(model: MinMaxModel): readonly [low: number, high: number] {
  const demand = poissonDemand(model.meanDemand)
  const periodCost = (level: number): number => newsvendorCost(demand, level, model)
  const cheapest = demand.quantile(model.shortage / (model.shortage + model.holding))
  let high = cheapest
  let low = cheapest - 1
  while (minMaxCost(model, low, high) > periodCost(low)) low--
  let best = minMaxCost(model, low, high)
  for (let next = high + 1; periodCost(next) <= best; next++) {
    if (minMaxCost(model, low, next) >= best) continue
    high = next
    while (minMaxCost(model, low, high) <= periodCost(low + 1)) low++
    best = minMaxCost(model, low, high)
  }
  return [low, high]
}

/** Expected periods that a cycle spends `fall` units below S, for fall 0 to count - 1: a discrete renewal function. */
function visitsBelow(meanDemand: number, count: number): number[] {
  const masses = Array.from({ length: count }, (_, units) => poissonMass(units, meanDemand))
  const visits: number[] = []
  for (let fall = 0; fall < count; fall++) {
    let sum = fall === 0 ? 1 : 0
    for (let units = 1; units <= fall; units++) sum += masses[units] * visits[fall - units]
    visits.push(sum / (1 - masses[0]))
  }
  return visits
}
