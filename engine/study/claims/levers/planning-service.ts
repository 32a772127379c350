import type { Scenario } from '../../../../scenarios/index.ts'
import type { LeverExperiment } from '../lever-experiment.ts'

const SMALL = 'sme'

/** How S11, a planning service for small merchants, is tested. */
export const planningService: LeverExperiment = {
  lever: 'S11',
  kind: 'emergent',
  scenario: 'b0',
  policySet: 'as-is',
  doseKpis: ['forecastAccuracy', 'overstockShare', 'stockOutRate', 'profit'],
  monotone: 'forecastAccuracy',
  trap: {
    description:
      'goods of small merchants at a twentieth of their price: the fee is more than planning saves',
    kpi: 'profit',
    margin: 500,
    expects: 'noGain',
    change: cheapGoods,
  },
  claims: [
    {
      id: 'C205',
      statement: 'overstock of a small apparel merchant fell from 35 % to 12 % with a pay-per-use service',
      kpi: 'overstockShare',
      group: SMALL,
      measure: 'difference',
      reported: -0.23,
      expectedLow: -0.2,
      expectedHigh: -0.1,
      must: false,
      kind: 'emergent',
      needs: [],
    },
    {
      id: 'C204',
      statement: 'its turnover of stock rose by 50 % (C277: 45 %)',
      kpi: 'inventoryTurnover',
      group: SMALL,
      measure: 'relative',
      reported: 0.5,
      expectedLow: 0.2,
      expectedHigh: 0.45,
      must: false,
      kind: 'emergent',
      needs: [],
    },
  ],
}

function cheapGoods(scenario: Scenario): Scenario {
  const skus = scenario.catalogue.skus.map((sku) =>
    sku.merchant === SMALL ? { ...sku, price: sku.price / 20, unitCost: sku.unitCost / 20 } : sku,
  )
  return { ...scenario, catalogue: { ...scenario.catalogue, skus } }
}
