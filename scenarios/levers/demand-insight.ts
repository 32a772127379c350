import type { Lever, LeverTarget } from './lever.ts'

/** S05: the mix of variants that is bought for coming shows follows what buyers are seen to want. */
export const demandInsight: Lever = {
  id: 'S05',
  name: 'Demand insight to product mix',
  description:
    'Every three days the mix of variants that is bought for coming shows is planned anew from what was wanted of each feature since the last time, outside shows and in them, sold out or not; without it, it stays as first planned. How many buyers come stays as it is: what they cannot have they can have now, and no more is gained.',
  dose: {
    meaning: 'share of the observed shift of interest that the mix follows: from none (0) to all (1)',
    unit: 'share',
    from: 0,
    to: 1,
    default: 1,
    tested: [0, 0.25, 0.5, 0.75, 1],
  },
  cost: {
    priceAt: () => ({ capital: 300_000, runningPerDay: 800 }),
    source: 'ours: software that reads interest by feature, and a planner',
  },
  mechanism: 'mixPlanning',
  obstacle: ({ scenario, policySet: { mixPlanning } }) => {
    if (mixPlanning !== undefined) return 'its policy set plans the mix already; take mixPlanning out of it'
    return offersVariants(scenario)
      ? undefined
      : 'no show of it offers two variants of a good; give two SKUs of a show the same variantOf, and one a feature'
  },
  recipe: ({ policySet }, share) => {
    policySet.mixPlanning = { everyDays: 3, share }
  },
}

function offersVariants({ catalogue, demand }: LeverTarget['scenario']): boolean {
  const skus = new Map(catalogue.skus.map((sku) => [sku.id, sku]))
  const offered = new Map<string, string | undefined>()
  return demand.slots.some(({ show, sku }) => {
    const { variantOf, feature } = skus.get(sku) ?? {}
    if (variantOf === undefined) return false
    const place = JSON.stringify([show, variantOf])
    const isOther = offered.has(place) && offered.get(place) !== feature
    offered.set(place, feature)
    return isOther
  })
}
