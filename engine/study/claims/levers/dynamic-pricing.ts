import type { Scenario } from '../../../../scenarios/index.ts'
import type { LeverExperiment } from '../lever-experiment.ts'

/** What is left of the errors of a forecast that foresees nearly everything. */
const SMALL_ERROR = 0.05

/** How S32, dynamic pricing, is tested. */
export const dynamicPricing: LeverExperiment = {
  lever: 'S32',
  kind: 'emergent',
  scenario: 'b0',
  policySet: 'as-is',
  doseKpis: ['grossMargin', 'overstockShare', 'stockOutRate', 'priceVariation', 'profit'],
  monotone: 'grossMargin',
  trap: {
    description: 'shows turn out as planned, for a forecast that foresees nearly everything',
    kpi: 'grossMargin',
    margin: 0.01,
    expects: 'noGain',
    change: foreseen,
  },
  claims: [
    {
      id: 'C167',
      statement: 'gross margin rose by 8 points with prices that follow stock and competitors',
      kpi: 'grossMargin',
      measure: 'difference',
      reported: 0.08,
      expectedLow: 0.01,
      expectedHigh: 0.06,
      must: false,
      kind: 'emergent',
      needs: [],
    },
  ],
}

function foreseen(scenario: Scenario): Scenario {
  const { demand, catalogue } = scenario
  const merchants = Object.fromEntries(
    Object.entries(catalogue.merchants ?? {}).map(([kind, merchant]) => [
      kind,
      { ...merchant, skuVariation: SMALL_ERROR },
    ]),
  )
  const volume = {
    mixture: [{ share: 1, mean: 1 }],
    showVariation: SMALL_ERROR,
    skuVariation: SMALL_ERROR,
  }
  return { ...scenario, catalogue: { ...catalogue, merchants }, demand: { ...demand, volume } }
}
