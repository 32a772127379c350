import type { Scenario } from '../../../../scenarios/index.ts'
import type { LeverExperiment } from '../lever-experiment.ts'

const DAY = 86_400_000

/** How S07, pre-sale and spot, is tested. */
export const preSale: LeverExperiment = {
  lever: 'S07',
  kind: 'emergent',
  scenario: 'b0',
  prepare: (scenario) => withPatience(scenario, 30 * DAY),
  policySet: 'as-is',
  doseKpis: ['capitalTiedUp', 'overstockShare', 'leadTimeHours', 'unmetDemandShare', 'netSales', 'profit'],
  monotone: null,
  trap: {
    description: 'impatient buyers, who give a pre-order up after two days on the mean',
    // Not profit: in b0 every sale loses money, so that selling less pays.
    kpi: 'netSales',
    margin: 10_000,
    expects: 'noGain',
    change: (scenario) => withPatience(scenario, 2 * DAY),
  },
  claims: [
    {
      id: 'C208',
      statement: 'an apparel maker tied up 60 % less capital once pre-sales booked its capacity',
      kpi: 'capitalTiedUp',
      measure: 'relative',
      reported: -0.6,
      expectedLow: -0.6,
      expectedHigh: -0.2,
      must: false,
      kind: 'emergent',
      needs: ['S15'],
    },
    {
      id: 'C027',
      statement: 'orders are fulfilled within 48 h with pre-sale and stock',
      kpi: 'leadTimeHours',
      measure: 'atMost',
      reported: 48,
      expectedLow: 24,
      expectedHigh: 240,
      must: false,
      kind: 'emergent',
      needs: [],
    },
  ],
}

/** Nobody waits in `b0`, so that it says nothing of how long they would (ours, set before any run). */
function withPatience(scenario: Scenario, mean: number): Scenario {
  return { ...scenario, waiting: { ...scenario.waiting, patience: { kind: 'exponential', mean } } }
}
