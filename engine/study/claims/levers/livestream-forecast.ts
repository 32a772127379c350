import type { Scenario } from '../../../../scenarios/index.ts'
import type { LeverExperiment } from '../lever-experiment.ts'

const DAY = 86_400_000

/** How S01, the livestream forecast engine, is tested. */
export const livestreamForecast: LeverExperiment = {
  lever: 'S01',
  kind: 'emergent',
  scenario: 'b0',
  policySet: 'as-is',
  doseKpis: ['forecastAccuracy', 'stockOutRate', 'overstockShare', 'inventoryTurnover'],
  monotone: 'forecastAccuracy',
  trap: {
    description:
      'interest moves away on a platform of which there is no feed, from two weeks before the window on',
    kpi: 'forecastAccuracy',
    margin: 0.05,
    expects: 'noGain',
    change: trendElsewhere,
  },
  claims: [
    {
      id: 'C029',
      statement:
        'forecast accuracy rose from 65 % to 85 % with real-time feedback (also C101, C102, C186, C187: 70 % to 92 %)',
      kpi: 'forecastAccuracy',
      measure: 'difference',
      reported: 0.2,
      expectedLow: 0.18,
      expectedHigh: 0.32,
      must: false,
      kind: 'emergent',
      needs: [],
    },
    {
      id: 'C030',
      statement: 'turnover of stock rose by 40 % (C103, C188: 45 %)',
      kpi: 'inventoryTurnover',
      measure: 'relative',
      reported: 0.4,
      expectedLow: 0.15,
      expectedHigh: 0.25,
      must: false,
      kind: 'emergent',
      needs: ['S14'],
    },
    {
      id: 'C031',
      statement: 'stock-outs were under 5 %',
      kpi: 'stockOutRate',
      measure: 'atMost',
      reported: 0.05,
      expectedLow: 0.04,
      expectedHigh: 0.2,
      must: false,
      kind: 'emergent',
      needs: ['S14'],
    },
  ],
}

/** Two thirds of the demand for everything goes elsewhere; no feed tells. */
function trendElsewhere(scenario: Scenario): Scenario {
  return {
    ...scenario,
    shocks: {
      elsewhere: {
        kind: 'unseen-trend',
        trigger: { kind: 'at', day: -14, time: 0, probability: 1 },
        peak: 1,
        ramp: 0,
        hold: 60 * DAY,
        decay: 0,
        steps: 1,
        seenBy: [],
        seenWhen: DAY,
        demandKept: 0.33,
      },
    },
  }
}
