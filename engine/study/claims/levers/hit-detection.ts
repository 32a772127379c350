import { LIVESTREAM_SIGNALS, type PolicySet, type Scenario } from '../../../../scenarios/index.ts'
import type { LeverExperiment } from '../lever-experiment.ts'

const DAY = 86_400_000
const LONG = 'lead-over-60-days'
const SHORT = 'lead-to-7-days'
/** Rate at which the experiment starts, and that merchants go on believing in. */
const STATED_FALSE_ALARMS = 0.05

/**
 * How S03, early detection of hits, is tested: on ten days of `b0` in which goods of trend are sold, half of them from
 * factories that need over two months and half from such that need less than a week. All are forecast by the
 * signals of S01, which tell little before the month of the show: what is known late is no news to whoever can wait.
 */
export const hitDetection: LeverExperiment = {
  lever: 'S03',
  kind: 'emergent',
  scenario: 'b0',
  prepare,
  policySet: 'as-is',
  doseKpis: ['stockOutRate', 'overstockShare', 'profit'],
  doseGroups: [
    { kpi: 'stockOutRate', group: LONG },
    { kpi: 'stockOutRate', group: SHORT },
    { kpi: 'overstockShare', group: LONG },
    { kpi: 'overstockShare', group: 'false-alarm' },
  ],
  monotone: 'stockOutRate',
  trap: {
    description:
      'three in five of the goods that are no hits are alarmed too, and merchants believe it is 5 %',
    kpi: 'profit',
    margin: 5_000,
    expects: 'noGain',
    change: (scenario) => withFalseAlarms(scenario, 0.6),
  },
  threshold: {
    parameter: 'share of other goods with a false alarm, believed to be 5 %',
    from: STATED_FALSE_ALARMS,
    values: [0, 0.1],
    change: withFalseAlarms,
  },
  claims: [
    {
      id: 'C082',
      statement: 'hits are foreseen three to six months ahead with an accuracy of 95 % or more (C081, C237)',
      kpi: 'forecastAccuracy',
      group: LONG,
      measure: 'difference',
      // From the 65 % of today, C044.
      reported: 0.3,
      expectedLow: 0,
      expectedHigh: 0.15,
      must: false,
      kind: 'emergent',
      needs: [],
    },
    {
      id: 'C238',
      statement: 'turnover of stock rose by 50 % with a twin of the whole chain',
      kpi: 'inventoryTurnover',
      measure: 'relative',
      reported: 0.5,
      expectedLow: 0,
      expectedHigh: 0.15,
      must: false,
      kind: 'emergent',
      needs: ['S09', 'S14', 'S22'],
    },
  ],
}

function prepare(scenario: Scenario): Scenario {
  const short = firstDays(scenario, 10)
  const { catalogue, network, demand } = short
  const asIs = short.policies?.['as-is'] as PolicySet
  const base = asIs.forecast
  return {
    ...short,
    // Material and production for the first show, six days before the window, take 75 days.
    horizon: { ...short.horizon, warmUp: 91 * DAY },
    hitAlarms: {
      hitShare: 0.1,
      hitRate: STATED_FALSE_ALARMS,
      falseAlarmRate: STATED_FALSE_ALARMS,
      lead: 120 * DAY,
    },
    signals: LIVESTREAM_SIGNALS,
    policies: {
      'as-is': {
        ...asIs,
        forecast: 'base' in base ? base : { kind: 'fused-signals', base, weight: 1, live: false },
      },
    },
    network: {
      ...network,
      factories: network.factories.map((factory, index) => ({
        ...factory,
        // Fresh and quick factories stay as they are.
        preparation: factory.preparation < 3 * DAY ? factory.preparation : (index % 2 === 0 ? 68 : 3) * DAY,
      })),
    },
    catalogue: {
      ...catalogue,
      merchants: Object.fromEntries(
        Object.entries(catalogue.merchants ?? {}).map(([kind, merchant]) => [
          kind,
          { ...merchant, skuVariation: 1, lateShare: 0, planShare: 1 },
        ]),
      ),
      // Goods of b0 cost half of their price and a third comes back: no further stock earns its cost there, of hits or not.
      // These cost a tenth of it, so that there is a rate of false alarms to be found at which it no longer does.
      skus: catalogue.skus.map((sku) => ({ ...sku, unitCost: 0.2 * sku.unitCost })),
    },
    demand,
  }
}

/** The scenario up to a day of its window: shows of later days, and goods of such shows, are left out. */
function firstDays(scenario: Scenario, days: number): Scenario {
  const { demand, catalogue, horizon } = scenario
  const shows = demand.shows.filter(({ day }) => day <= days)
  const kept = new Set(shows.map(({ id }) => id))
  const isLate = new Set(demand.slots.filter(({ show }) => !kept.has(show)).map(({ sku }) => sku))
  return {
    ...scenario,
    horizon: { ...horizon, window: days * DAY },
    demand: { ...demand, shows, slots: demand.slots.filter(({ sku }) => !isLate.has(sku)) },
    catalogue: { ...catalogue, skus: catalogue.skus.filter(({ id }) => !isLate.has(id)) },
  }
}

function withFalseAlarms(scenario: Scenario, falseAlarmRate: number): Scenario {
  const { hitAlarms } = scenario
  return hitAlarms === undefined ? scenario : { ...scenario, hitAlarms: { ...hitAlarms, falseAlarmRate } }
}
