import type { Scenario } from '../../../../scenarios/index.ts'
import type { LeverExperiment } from '../lever-experiment.ts'

/** How S36, the collaboration cloud, is tested. */
export const collaborationCloud: LeverExperiment = {
  lever: 'S36',
  kind: 'emergent',
  scenario: 'silo-week',
  policySet: 'as-is',
  doseKpis: ['recordErrorShare', 'oversellRate', 'stockOutRate'],
  monotone: 'recordErrorShare',
  trap: {
    description: 'stock for more than a year everywhere, of goods that keep: no decision turns on a record',
    kpi: 'unmetDemandShare',
    margin: 0.001,
    expects: 'nothing',
    change: plentiful,
  },
  claims: [
    {
      id: 'C098',
      statement: '98 % of shared stock records were right (also C196)',
      kpi: 'recordErrorShare',
      measure: 'atMost',
      reported: 0.02,
      expectedLow: 0,
      expectedHigh: 0.025,
      must: false,
      kind: 'input',
      needs: [],
    },
    {
      id: 'C099',
      statement: 'a platform with a collaboration system had stock-outs below 8 %',
      kpi: 'stockOutRate',
      measure: 'atMost',
      reported: 0.08,
      expectedLow: 0,
      expectedHigh: 0.08,
      must: false,
      kind: 'emergent',
      needs: [],
    },
    {
      id: 'C197',
      statement: 'an appliance brand cut stock-outs from 30 % to 5 % by sharing',
      kpi: 'stockOutRate',
      measure: 'difference',
      reported: -0.25,
      expectedLow: -0.12,
      expectedHigh: -0.05,
      must: false,
      kind: 'emergent',
      needs: ['S01', 'S09', 'S14'],
    },
    {
      id: 'C198',
      statement: 'the same brand cut logistics cost by 18 %',
      kpi: 'logisticsCostRatio',
      measure: 'relative',
      reported: -0.18,
      expectedLow: -0.1,
      expectedHigh: 0,
      must: false,
      kind: 'emergent',
      needs: [],
    },
    {
      id: 'C012',
      statement: 'complaints rose by 40 % where systems were out of step (also C046); sharing undoes it',
      kpi: 'complaintRate',
      measure: 'relative',
      reported: 1 / 1.4 - 1,
      expectedLow: 1 / 1.4 - 1,
      expectedHigh: 0,
      must: false,
      kind: 'emergent',
      needs: ['S57'],
    },
  ],
}

/** In a scale model fewer days leave nothing of a slow seller in most warehouses. */
const DAYS_OF_STOCK = 600

function plentiful(scenario: Scenario): Scenario {
  const categories = Object.entries(scenario.catalogue.categories).map(
    ([name, { shelfLife: _, ...category }]) => [name, category],
  )
  const cover = { coverDays: DAYS_OF_STOCK, frontCoverDays: DAYS_OF_STOCK }
  return {
    ...scenario,
    catalogue: { ...scenario.catalogue, categories: Object.fromEntries(categories) },
    opening: { ...scenario.opening, ...cover },
  }
}
