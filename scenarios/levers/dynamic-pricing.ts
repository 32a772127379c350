import type { Lever } from './lever.ts'

const MINUTE = 60_000
/** Mean of 1,851 measured elasticities (Bijmolt, van Heerde & Pieters 2005, Journal of Marketing Research 42(2)). */
const ELASTICITY = 2.62

/** S32: prices in a show follow stock, time left and sales. */
export const dynamicPricing: Lever = {
  id: 'S32',
  name: 'Dynamic pricing',
  description:
    'While a show runs, the price of each offer is set anew every ten minutes, so that what is still wanted lasts just as long as the stock: goods that go slowly are cut, goods that run short become dearer.',
  dose: {
    meaning: 'how far a price may lie below or above the usual one in the show',
    unit: 'share',
    from: 0,
    to: 0.5,
    default: 0.3,
    tested: [0, 0.1, 0.2, 0.3, 0.5],
  },
  cost: {
    priceAt: ({ scenario }) => ({
      capital: 1_200_000 + 100 * scenario.catalogue.skus.length,
      runningPerDay: 1_500,
    }),
    source: 'ours: a program wired to every show, limits for every good, and a team of one and a half',
  },
  mechanism: 'dynamicPricing',
  obstacle: ({ scenario }) => {
    if (scenario.pricing?.controller !== undefined) return 'its prices are set by a controller already'
    return scenario.demand.slots.length > 0 ? undefined : 'it has no show whose prices could be set'
  },
  recipe: ({ scenario }, move) => {
    const controller = { every: 10 * MINUTE, floor: 1 - move, ceiling: 1 + move }
    scenario.pricing = { elasticity: ELASTICITY, ...scenario.pricing, controller }
  },
}
