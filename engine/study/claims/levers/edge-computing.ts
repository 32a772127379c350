import { POLICY_SETS, type PolicySet, type Scenario } from '../../../../scenarios/index.ts'
import type { LeverExperiment } from '../lever-experiment.ts'

const SECOND = 1_000
const MINUTE = 60 * SECOND
/** Name of the policy set of the experiment. */
const REPLANNED = 'replanned'

/** How S04, edge computing, is tested. */
export const edgeComputing: LeverExperiment = {
  lever: 'S04',
  kind: 'emergent',
  scenario: 'singles-night',
  prepare: centralService,
  policySet: REPLANNED,
  doseKpis: ['orderResponseP99', 'oversellRate', 'netSales', 'stockOutRate'],
  monotone: 'orderResponseP99',
  trap: {
    description: 'a quiet day without shows: nothing waits, and hardly a good runs out',
    kpi: 'unmetDemandShare',
    margin: 0.005,
    expects: 'nothing',
    change: quiet,
  },
  claims: [
    {
      id: 'C245',
      statement: 'taking in an order takes milliseconds instead of seconds',
      kpi: 'orderResponseP99',
      measure: 'relative',
      reported: -0.999,
      expectedLow: -1,
      expectedHigh: -0.99,
      must: false,
      kind: 'input',
      needs: [],
    },
  ],
}

/**
 * A twentieth of the night. Three platforms list copies a minute old, the merchant's report is an hour old, second lots are
 * planned anew every minute, and the one order service takes in a third of what the busiest seconds ask for.
 */
function centralService(scenario: Scenario): Scenario {
  const exact = { loss: 0, accuracy: 1, errorSize: 0 }
  const live = POLICY_SETS['live-reorder'] as PolicySet
  return {
    ...scenario,
    scale: 0.05,
    policies: {
      [REPLANNED]: {
        ...live,
        description: 'live-reorder, second lots planned anew every minute',
        liveReorder: { kind: 'second-lot', observe: 10 * MINUTE, every: MINUTE, share: 0.5, cap: 3 },
      },
    },
    channels: {
      platforms: ['red', 'blue', 'green'].map((id) => ({ id, share: 1 / 3 })),
      switching: 0,
      listing: { refresh: MINUTE },
    },
    information: {
      marketplace: { ...exact, refresh: 0 },
      merchant: { ...exact, refresh: 60 * MINUTE },
    },
    orderService: { ordersPerSecond: 100, processing: SECOND, patience: 2 * MINUTE },
  }
}

function quiet(scenario: Scenario): Scenario {
  return { ...scenario, demand: { ...scenario.demand, shows: [], slots: [] } }
}
