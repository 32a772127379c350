import type { Scenario } from '../../../../scenarios/index.ts'
import type { LeverExperiment } from '../lever-experiment.ts'

/** How S02, scenario planning, is tested. No figure of it is reported: the courses over strength and the trap tell. */
export const scenarioPlanning: LeverExperiment = {
  lever: 'S02',
  kind: 'emergent',
  scenario: 'quiet-week',
  prepare: (scenario) =>
    volumeOf(scenario, {
      mixture: [
        { share: 0.7, mean: 1 },
        { share: 0.3, mean: 5 },
      ],
      showVariation: 0,
      skuVariation: 0.2,
    }),
  policySet: 'as-is',
  doseKpis: ['profit', 'overstockShare', 'unmetDemandShare'],
  monotone: null,
  trap: {
    description: 'shows turn out as planned, within 5 %: there are no scenarios to tell apart',
    kpi: 'unmetDemandShare',
    margin: 0.01,
    expects: 'noGain',
    change: (scenario) =>
      volumeOf(scenario, { mixture: [{ share: 1, mean: 1 }], showVariation: 0, skuVariation: 0.05 }),
  },
  claims: [],
}

function volumeOf(scenario: Scenario, volume: Scenario['demand']['volume']): Scenario {
  return { ...scenario, demand: { ...scenario.demand, volume } }
}
