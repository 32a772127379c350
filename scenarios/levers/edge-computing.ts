import type { Lever } from './lever.ts'

const SECOND = 1_000

/** S04: orders are taken in near to where they come from, and records are refreshed at once. */
export const edgeComputing: Lever = {
  id: 'S04',
  name: 'Edge computing',
  description:
    "Orders are taken in at the edge, at ten times the rate and a thousandth of the processing time; what platforms list is updated every second and the merchant's report every minute. What is decided on them is decided as before.",
  dose: {
    meaning: 'how far rates and times lie from the own service (0) to the edge (1), on a scale of logarithms',
    unit: 'share of the way',
    from: 0,
    to: 1,
    default: 1,
    tested: [0, 0.25, 0.5, 0.75, 1],
  },
  cost: {
    priceAt: (_, dose) => ({ capital: 2_000_000 * dose, runningPerDay: 4_000 * dose }),
    source: 'ours: thirty small sites, and people who run them',
  },
  mechanism: 'edge',
  obstacle: ({ scenario: { orderService } }) => {
    if (orderService === undefined)
      return 'it takes in any number of orders at once; give it a part orderService'
    return orderService.edge === undefined
      ? undefined
      : 'its order service is at the edge already; take edge out of it'
  },
  recipe: ({ scenario: { orderService } }, weight) => {
    if (orderService === undefined) return
    const { ordersPerSecond, processing } = orderService
    orderService.edge = {
      weight,
      ordersPerSecond: 10 * ordersPerSecond,
      processing: processing / 1_000,
      listing: SECOND,
      report: 60 * SECOND,
    }
  },
}
