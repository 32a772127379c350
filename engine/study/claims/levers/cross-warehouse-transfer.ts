import type { PolicySet, Scenario } from '../../../../scenarios/index.ts'
import { POLICY_SETS } from '../../../../scenarios/index.ts'
import type { LeverExperiment } from '../lever-experiment.ts'

/** Name of the policy set of the experiment. */
const BY_REGION = 'by-region'

/** How S09, cross-warehouse transfer, is tested. */
export const crossWarehouseTransfer: LeverExperiment = {
  lever: 'S09',
  kind: 'emergent',
  scenario: 'quiet-week',
  prepare: (scenario) => servedByRegion(scenario, 0.45),
  policySet: BY_REGION,
  doseKpis: ['unmetDemandShare', 'logisticsCostRatio', 'profit'],
  monotone: null,
  trap: {
    description: 'goods are short in the whole country: there is nothing to move from one region to another',
    kpi: 'unmetDemandShare',
    margin: 0.005,
    expects: 'noGain',
    change: shortEverywhere,
  },
  claims: [
    {
      id: 'C107',
      statement: 'transfers by a heat map of sales cut stock-outs in remote areas by 40 %',
      kpi: 'unmetDemandShare',
      measure: 'relative',
      reported: -0.4,
      expectedLow: -0.49,
      expectedHigh: -0.14,
      must: false,
      kind: 'emergent',
      needs: [],
    },
    {
      id: 'C108',
      statement: 'the same transfers cut logistics cost by 15 %',
      kpi: 'logisticsCostRatio',
      measure: 'relative',
      reported: -0.15,
      expectedLow: -0.15,
      expectedHigh: 0.05,
      must: false,
      kind: 'emergent',
      needs: [],
    },
  ],
}

/** Factories that make a twentieth, and half a day of stock to begin with: hardly a good is left anywhere. */
function shortEverywhere(scenario: Scenario): Scenario {
  const factories = scenario.network.factories.map((factory) => ({
    ...factory,
    unitsPerHour: factory.unitsPerHour / 20,
  }))
  return {
    ...scenario,
    network: { ...scenario.network, factories },
    opening: { ...scenario.opening, coverDays: 0.5, frontCoverDays: 0, pipelineDays: 0, showCover: 0.1 },
  }
}

/** Every region is served from its own warehouses alone, and is wanted from more or less than usual; larger, or regions sell too little. */
function servedByRegion(scenario: Scenario, regionalVariation: number): Scenario {
  const asIs = POLICY_SETS['as-is'] as PolicySet
  return {
    ...scenario,
    scale: 0.2,
    policies: {
      [BY_REGION]: {
        ...asIs,
        description: 'as-is, every region served from its own warehouses',
        allocate: { kind: 'proportional' },
      },
    },
    demand: { ...scenario.demand, regionalVariation },
  }
}
