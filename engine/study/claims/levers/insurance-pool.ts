import type { Scenario } from '../../../../scenarios/index.ts'
import type { LeverExperiment } from '../lever-experiment.ts'

/** How S10, the dynamic insurance pool, is tested. */
export const insurancePool: LeverExperiment = {
  lever: 'S10',
  kind: 'emergent',
  scenario: 'quiet-week',
  prepare: (scenario) => volumeOf(scenario, 0, 1),
  policySet: 'as-is',
  doseKpis: ['unmetDemandShare', 'stockOutRate', 'overstockShare'],
  monotone: null,
  trap: {
    description: 'all goods of a show rise and fall together: what one lacks, all lack',
    kpi: 'unmetDemandShare',
    margin: 0.005,
    expects: 'noGain',
    change: (scenario) => volumeOf(scenario, 1, 0),
  },
  claims: [
    {
      id: 'C166',
      statement: 'a brand kept stock-outs within 5 % in a spike by an insurance pool',
      kpi: 'stockOutRate',
      measure: 'atMost',
      reported: 0.05,
      expectedLow: 0,
      expectedHigh: 0.05,
      must: false,
      kind: 'emergent',
      needs: [],
    },
  ],
}

/** Shows whose goods turn out apart from each other, or together; coefficients of variation. */
function volumeOf(scenario: Scenario, showVariation: number, skuVariation: number): Scenario {
  const volume = { mixture: [{ share: 1, mean: 1 }], showVariation, skuVariation }
  return { ...scenario, demand: { ...scenario.demand, volume } }
}
