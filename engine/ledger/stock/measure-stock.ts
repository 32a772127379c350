import type { Measures } from '../measures.ts'
import type { StockFigures } from './stock-figures.ts'

const sum = (column: Float64Array): number => column.reduce((total, value) => total + value, 0)
const ratio = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole)

/**
 * What a run of a stock network came to: means over the measured window.
 *
 * @param figures - its sums.
 * @param ids - names of the stock points.
 * @param periods - length of the window.
 * @returns whole network first (`cost`, `onHand`, …), then each stock point as `retailer.cost` and so on; `null` where
 *   nothing was asked for.
 */
export function measureStock(figures: StockFigures, ids: readonly string[], periods: number): Measures {
  const costs = ids.map((_, node) => figures.costOf(node))
  const demanded = sum(figures.demanded)
  const network: Measures = {
    cost: costs.reduce((total, cost) => total + cost, 0) / periods,
    onHand: sum(figures.onHand) / periods,
    backorders: sum(figures.owedToCustomers) / periods,
    fillRate: ratio(sum(figures.demandMet), demanded),
    lossFraction: ratio(sum(figures.lost), demanded),
    waitInQueue: ratio(sum(figures.owedToCustomers), demanded - sum(figures.lost)),
    inTransit: sum(figures.inTransit) / periods,
  }
  const points = ids.flatMap((id, node) =>
    Object.entries(measurePoint(figures, node, periods)).map(([key, value]) => [`${id}.${key}`, value]),
  )
  return { ...network, ...Object.fromEntries(points) }
}

function measurePoint(figures: StockFigures, node: number, periods: number): Measures {
  const demanded = figures.demanded[node]
  const perPeriod = (column: Float64Array): number => column[node] / periods
  const asked = figures.askedPerPeriod[node].variance()
  return {
    cost: figures.costOf(node) / periods,
    onHand: perPeriod(figures.onHand),
    backorders: perPeriod(figures.owed),
    inTransit: perPeriod(figures.inTransit),
    inStock: perPeriod(figures.inStock),
    fillRate: ratio(figures.metAtOnce[node], figures.asked[node]),
    lossFraction: ratio(figures.lost[node], demanded),
    borrowedFraction: ratio(figures.borrowed[node], demanded),
    orders: perPeriod(figures.orders),
    ordered: perPeriod(figures.ordered),
    outdated: perPeriod(figures.outdated),
    bullwhip: asked > 0 ? figures.orderedPerPeriod[node].variance() / asked : null,
  }
}
