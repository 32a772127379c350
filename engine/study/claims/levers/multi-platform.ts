import type { Scenario } from '../../../../scenarios/index.ts'
import type { LeverExperiment } from '../lever-experiment.ts'

const DAY = 86_400_000
const PLATFORM = 'main'
const KEPT = 0.7
const SWITCHING = 0.5

/** How S34, selling on several platforms, is tested. */
export const multiPlatform: LeverExperiment = {
  lever: 'S34',
  kind: 'identity',
  scenario: 'quiet-week',
  prepare: fallOfTraffic,
  policySet: 'as-is',
  doseKpis: ['netSales', 'profit', 'oversellRate'],
  monotone: 'netSales',
  trap: {
    description:
      'no platform loses traffic, and stock is scarce: there is nothing to absorb, and copies of the stock are sold twice',
    kpi: 'unmetDemandShare',
    margin: 0.005,
    expects: 'noGain',
    change: scarceAndCalm,
  },
  claims: [
    {
      id: 'C168',
      statement: 'a brand on three platforms took a fall of 30 % on one of them without harm',
      kpi: 'netSales',
      measure: 'relative',
      reported: 1 / KEPT - 1,
      // Three equal platforms of which one falls lose a third of the fall, less what switches.
      expectedLow: (1 - ((1 - KEPT) / 3) * (1 - SWITCHING)) / KEPT - 1 - 0.01,
      expectedHigh: (1 - ((1 - KEPT) / 3) * (1 - SWITCHING)) / KEPT - 1 + 0.01,
      must: true,
      kind: 'identity',
      needs: [],
    },
  ],
}

/** One platform, which loses 30 % of its traffic from before the first order on; stock for all, so that sales are what is wanted. */
function fallOfTraffic(scenario: Scenario): Scenario {
  return {
    ...scenario,
    opening: { ...scenario.opening, coverDays: 60, frontCoverDays: 10, showCover: 8 },
    channels: { platforms: [{ id: PLATFORM, share: 1 }], switching: SWITCHING },
    shocks: {
      fall: {
        kind: 'traffic-fall',
        trigger: { kind: 'at', day: -30, time: 0, probability: 1 },
        peak: 1,
        ramp: 0,
        hold: 90 * DAY,
        decay: 0,
        steps: 1,
        seenBy: ['merchant'],
        seenWhen: 0,
        channels: [PLATFORM],
        demandKept: KEPT,
      },
    },
  }
}

function scarceAndCalm(scenario: Scenario): Scenario {
  const { shocks: _, ...calm } = scenario
  return {
    ...calm,
    opening: { ...scenario.opening, coverDays: 1, frontCoverDays: 0.5, pipelineDays: 1, showCover: 0.5 },
  }
}
