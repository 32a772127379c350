import type { Law } from './law.ts'
import { runOf, smallRunInput } from './small-runs.ts'
import { read, smallScenario } from './small-scenario.ts'

/** Without demand there is nothing to pay for but what is paid anyway. */
export const NO_DEMAND_LAW: Law = {
  id: 'no-demand',
  statement: 'Without demand nothing is ordered or shipped, and profit is minus the slot fees.',
  source: 'fixed costs are all that is left',
  cases: 100,
  quickCases: 15,
  fault: 'the goods sell one unit a day',
  examine: (choose, isSpoiled) => {
    const scenario = smallScenario(choose)
    const meanDailyUnits = isSpoiled ? 20 : 0
    const skus = scenario.catalogue.skus.map((sku) => ({ ...sku, meanDailyUnits }))
    const silent = { ...scenario, catalogue: { ...scenario.catalogue, skus } }
    const { kpis, orders } = runOf(read(silent), smallRunInput(choose))
    const fees = scenario.demand.slots.reduce(
      (sum, { show }) => sum + (scenario.demand.shows.find(({ id }) => id === show)?.slotFee ?? 0),
      0,
    )
    if (orders.demanded !== 0) return `${orders.demanded} orders were demanded`
    return Math.abs((kpis.profit ?? Number.NaN) + fees) < 0.005
      ? null
      : `profit is ${kpis.profit}, slot fees are ${fees}`
  },
}
