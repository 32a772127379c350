import type { Scenario } from '../../../../scenarios/index.ts'
import type { LeverExperiment } from '../lever-experiment.ts'

const MINUTE = 60_000

/** How S33, sentiment promotion, is tested. */
export const sentimentPromotion: LeverExperiment = {
  lever: 'S33',
  kind: 'emergent',
  scenario: 'quiet-week',
  prepare: (scenario) => moodOf(scenario, 0),
  policySet: 'as-is',
  doseKpis: ['conversionRate', 'promotionCostPerOrder', 'stockOutRate', 'unmetDemandShare', 'profit'],
  monotone: 'conversionRate',
  trap: {
    description:
      'nothing of what is said in the room tells its mood: readings are a coin-flip, and are believed',
    kpi: 'conversionRate',
    margin: 0.001,
    expects: 'noGain',
    change: (scenario) => moodOf(scenario, 1),
  },
  claims: [
    {
      id: 'C126',
      statement: 'conversion rose by 15 % when promotion followed the sentiment of the live room',
      kpi: 'conversionRate',
      measure: 'relative',
      reported: 0.15,
      expectedLow: 0.03,
      expectedHigh: 0.15,
      must: false,
      kind: 'emergent',
      needs: [],
    },
  ],
}

/**
 * Live rooms with a mood, and coupons worth a tenth of what is sold (ours, set before any run): a warm room buys three times
 * as readily as a cool one, a mood lasts ten minutes, and a coupon of a tenth of the price raises sales by a quarter
 * at the usual mood, as at a price elasticity of 2.5.
 */
function moodOf(scenario: Scenario, noise: number): Scenario {
  const promotion = { budget: 0.1, every: 5 * MINUTE, effect: 0.034, exponent: 0.7, largest: 0.3 }
  const unprompted = { cool: 0.06, warm: 0.18 }
  return { ...scenario, mood: { unprompted, lasts: 10 * MINUTE, noise, promotion } }
}
