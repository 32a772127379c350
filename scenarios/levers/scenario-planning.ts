import type { Lever } from './lever.ts'

/** S02: shows of uncertain goods are planned by scenarios, hit or flop, instead of by their mean. */
export const scenarioPlanning: Lever = {
  id: 'S02',
  name: 'Scenario planning of shows',
  description:
    'The ways in which a show may turn out, hit, usual or flop, are simulated with their probabilities. Each product is bought to the quantile of its critical ratio, what a sale earns against what a unit left over loses, instead of to one factor on the forecast.',
  dose: {
    meaning:
      'how far the quantity for a show lies from the one factor on its forecast (0) to the quantile (1)',
    unit: 'share of the way',
    from: 0,
    to: 1,
    default: 1,
    tested: [0, 0.25, 0.5, 0.75, 1],
  },
  cost: {
    priceAt: (_target, dose) => ({ capital: 200_000 * dose, runningPerDay: 600 }),
    source: 'ours: software and a planner',
  },
  mechanism: 'outcomes',
  obstacle: ({ scenario, policySet }) => {
    if (policySet.replenish.kind !== 'base-stock')
      return `its policy set orders by ${policySet.replenish.kind}; the lever changes the show quantity of a base-stock rule, so put a policy set with replenish kind base-stock first, such as as-is`
    if (scenario.demand.slots.length === 0) return 'it has no show with slots; add one'
    return undefined
  },
  recipe: ({ scenario, policySet }, weight) => {
    const { replenish } = policySet
    if (replenish.kind !== 'base-stock') return
    const { mixture, showVariation, skuVariation } = scenario.demand.volume
    const outcomes = mixture.filter(({ share, mean }) => share > 0 && mean > 0)
    policySet.replenish = {
      ...replenish,
      kind: 'newsvendor',
      weight,
      outcomes: outcomes.map(({ share, mean }) => ({ share, mean })),
      variation: Math.sqrt((1 + showVariation ** 2) * (1 + skuVariation ** 2) - 1),
      salvageShare: scenario.money.leftover.valueShare,
      servingShare: SERVING,
    }
  },
}

/** Picking, delivery and what returns cost / what a sale fetches (ours; some 15 to 20 % in the library's scenarios). */
const SERVING = 0.2
