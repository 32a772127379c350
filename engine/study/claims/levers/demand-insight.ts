import type { Scenario } from '../../../../scenarios/index.ts'
import { DAY } from '../../../kernel/index.ts'
import type { LeverExperiment } from '../lever-experiment.ts'

const FEATURE = 'energy-saving'

/** Share of buyers who take the other variant of a good that is sold out (ours). */
const SUBSTITUTION = 0.3

/** Demand outside shows is divided by this, and how often shows sell it multiplied (ours): the brand sells in its shows. */
const SHOWS_WEIGH = 5

/** How S05, demand insight to product mix, is tested. */
export const demandInsight: LeverExperiment = {
  lever: 'S05',
  kind: 'emergent',
  scenario: 'quiet-week',
  prepare: (scenario) => withInterest(inTwoVariants(soldInShows(scenario))),
  policySet: 'as-is',
  doseKpis: ['netSales', 'unmetDemandShare', 'overstockShare', 'profit'],
  monotone: 'netSales',
  trap: {
    description: 'whoever finds a variant sold out takes the other: nothing is lost by a wrong mix',
    kpi: 'unmetDemandShare',
    margin: 0.01,
    expects: 'noGain',
    change: (scenario) => ({ ...scenario, catalogue: { ...scenario.catalogue, substitution: 1 } }),
  },
  claims: [
    {
      id: 'C058',
      statement:
        'production shifted to energy-saving models, in which interest had risen by 45 % (C057): sales per show +60 %; more than is lost by a wrong mix takes more visitors, which no mix brings',
      kpi: 'netSales',
      measure: 'relative',
      reported: 0.6,
      expectedLow: 0.05,
      expectedHigh: 0.25,
      must: false,
      kind: 'emergent',
      needs: [],
    },
  ],
}

/** As many units are sold in shows as ever, and a fifth outside. */
function soldInShows(scenario: Scenario): Scenario {
  const { catalogue, demand } = scenario
  const skus = catalogue.skus.map((sku) => ({ ...sku, meanDailyUnits: sku.meanDailyUnits / SHOWS_WEIGH }))
  const slots = demand.slots.map((slot) => ({ ...slot, surge: slot.surge * SHOWS_WEIGH }))
  return { ...scenario, catalogue: { ...catalogue, skus }, demand: { ...demand, slots } }
}

/** Half of every good is a variant that saves energy, offered beside the other at the same time and price; lots and fees are halved too. */
function inTwoVariants(scenario: Scenario): Scenario {
  const { catalogue, demand, network } = scenario
  const saving = (id: string) => `${id}-${FEATURE}`
  const skus = catalogue.skus.flatMap((sku) => {
    const half = { ...sku, meanDailyUnits: sku.meanDailyUnits / 2, variantOf: sku.id }
    return [half, { ...half, id: saving(sku.id), feature: FEATURE }]
  })
  const slots = demand.slots.flatMap((slot) => [slot, { ...slot, sku: saving(slot.sku) }])
  const shows = demand.shows.map((show) => ({ ...show, slotFee: show.slotFee / 2 }))
  const factories = network.factories.map((factory) => ({
    ...factory,
    minimumOrder: factory.minimumOrder / 2,
  }))
  return {
    ...scenario,
    catalogue: { ...catalogue, skus, substitution: SUBSTITUTION },
    demand: { ...demand, slots, shows },
    network: { ...network, factories },
  }
}

/** Interest rises in the two weeks before the window; goods for its shows are ordered meanwhile. */
function withInterest(scenario: Scenario): Scenario {
  return {
    ...scenario,
    horizon: { ...scenario.horizon, warmUp: 21 * DAY },
    preferences: { [FEATURE]: { kind: 'rise', rise: 0.45, day: -13, overDays: 7 } },
  }
}
