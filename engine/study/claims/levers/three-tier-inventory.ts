import type { Scenario } from '../../../../scenarios/index.ts'
import type { LeverExperiment } from '../lever-experiment.ts'

/** How S08, three-tier inventory, is tested. */
export const threeTierInventory: LeverExperiment = {
  lever: 'S08',
  kind: 'emergent',
  scenario: 'quiet-week',
  policySet: 'as-is',
  doseKpis: ['overstockShare', 'stockOutRate', 'capitalTiedUp'],
  monotone: null,
  trap: {
    description: 'all goods alike in volume, price and cost: there is nothing to sort by',
    kpi: 'stockOutRate',
    margin: 0.01,
    expects: 'noGain',
    change: (scenario) => ({ ...scenario, catalogue: { ...scenario.catalogue, skus: alike(scenario) } }),
  },
  claims: [
    {
      id: 'C105',
      statement: 'an apparel brand cut overstock from 30 % to 12 % with three tiers',
      kpi: 'overstockShare',
      measure: 'difference',
      reported: -0.18,
      expectedLow: -0.18,
      expectedHigh: -0.08,
      must: false,
      kind: 'emergent',
      needs: ['S01'],
    },
    {
      id: 'C106',
      statement: 'the same brand kept stock-outs within 5 %',
      kpi: 'stockOutRate',
      measure: 'atMost',
      reported: 0.05,
      expectedLow: 0,
      expectedHigh: 0.05,
      must: false,
      kind: 'emergent',
      needs: ['S01'],
    },
  ],
}

function alike({ catalogue: { skus } }: Scenario): Scenario['catalogue']['skus'] {
  const mean = (value: (sku: (typeof skus)[number]) => number) =>
    skus.reduce((sum, sku) => sum + value(sku), 0) / skus.length
  const [meanDailyUnits, price, unitCost] = [
    mean((sku) => sku.meanDailyUnits),
    mean((sku) => sku.price),
    mean((sku) => sku.unitCost),
  ]
  return skus.map((sku) => ({ ...sku, meanDailyUnits, price, unitCost }))
}
