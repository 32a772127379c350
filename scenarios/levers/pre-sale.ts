import type { Lever } from './lever.ts'

const DAY = 86_400_000

/** S07: part of a show's buyers order before it, so that their goods can be made for them. */
export const preSale: Lever = {
  id: 'S07',
  name: 'Pre-sale and spot',
  description:
    'Buyers may order ahead of a show for a deposit and pay the rest when it begins. Their orders tell how the show will turn out, and quick factories make goods for them; only what is sold in the show itself is bought on a forecast. Who loses patience loses the deposit.',
  dose: {
    meaning: "share of a show's buyers of a single good who order ahead of it",
    unit: 'share',
    from: 0,
    to: 0.6,
    default: 0.6,
    tested: [0, 0.15, 0.3, 0.45, 0.6],
  },
  cost: {
    priceAt: ({ scenario: { demand } }) => ({ capital: 0, runningPerDay: demand.shows.length > 0 ? 100 : 0 }),
    source: 'ours: somebody who looks after pre-orders',
  },
  mechanism: 'preSale',
  obstacle: ({ scenario }) => {
    if (scenario.preSale !== undefined) return 'it has a pre-sale already'
    return scenario.demand.slots.length === 0 ? 'it has no show with slots; add one' : undefined
  },
  recipe: ({ scenario }, share) => {
    // Ours, set before any run: the great sales open theirs some ten days ahead.
    scenario.preSale = { share, opens: 10 * DAY, deposit: 0.2 }
  },
}
