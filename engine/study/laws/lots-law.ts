import { POLICY_SETS } from '../../../scenarios/index.ts'
import { mean, quantile, tailMean } from '../../experiment/statistics/index.ts'
import type { KpiKey } from '../../ledger/index.ts'
import { simulate } from '../../simulate.ts'
import { compile } from '../../world/index.ts'
import type { Choose } from './choose.ts'
import { read, type ScenarioText, smallScenario } from './small-scenario.ts'

const REPLICATIONS = 20
/** Demand and capacities of the generated scenarios: some dozens to hundreds of orders for a good in a zone. */
const SCALE = 4
const LOT_SIZE = 4
const MUCH_LUCK = { day: 0.5, show: 0.8 }

/** What is read from the replications of a scenario: where they lie, how far they spread, how bad the bad ones are. */
export type Functional = 'mean' | 'deviation' | 'p5' | 'p95' | 'cvar5'

/** Indicators that are compared: money, service, time. */
export type LotIndicator = 'profit' | 'servedOnTimeShare' | 'leadTimeHours'

/** Indicators that are compared, with their better direction. */
export const LOT_INDICATORS: readonly (readonly [LotIndicator, 'high' | 'low'])[] = [
  ['profit', 'high'],
  ['servedOnTimeShare', 'high'],
  ['leadTimeHours', 'low'],
]

/** Lots against single orders, by indicator and by what is read from the runs. */
export type LotDifferences = Readonly<Partial<Record<LotIndicator, Readonly<Record<Functional, number>>>>>

/** What was found in one generated scenario: as it is, and with the fault put in. */
export interface LotComparison {
  /** By indicator; one that is undefined in a run or equal in all is left out. */
  readonly found: LotDifferences
  /** The same when the lots come with more luck than single orders. */
  readonly spoiled: LotDifferences
}

/**
 * How far runs in lots of 4 are from runs order by order in one generated scenario, over 20 replications of each.
 * Differences of mean, P5, P95 and mean of the worst 5 % are in units of the standard deviation between single-order
 * runs; of the standard deviation itself it is the ratio less 1.
 *
 * @param choose - makes the choices.
 */
export function compareLots(choose: Choose): LotComparison {
  const scenario = busier(smallScenario(choose))
  const policyName = choose.one(Object.keys(POLICY_SETS))
  const runs = (text: ScenarioText, lotSize: number): Runs => {
    const compiled = compile(read(text))
    const input = { policyName, policySet: POLICY_SETS[policyName], seed: 1, lotSize }
    return Array.from(
      { length: REPLICATIONS },
      (_, replication) => simulate(compiled, { ...input, replication }).kpis,
    )
  }
  const single = runs(scenario, 1)
  return {
    found: differencesOf(single, runs(scenario, LOT_SIZE)),
    spoiled: differencesOf(single, runs(withMoreLuck(scenario), LOT_SIZE)),
  }
}

type Runs = readonly Readonly<Record<KpiKey, number | null>>[]

function differencesOf(single: Runs, lots: Runs): LotDifferences {
  const differences: Partial<Record<LotIndicator, Record<Functional, number>>> = {}
  for (const [key, better] of LOT_INDICATORS) {
    const values = (kpis: Runs): number[] => kpis.map((kpi) => kpi[key] ?? Number.NaN)
    const found = compared(values(single), values(lots), better)
    if (Object.values(found).every(Number.isFinite)) differences[key] = found
  }
  return differences
}

function compared(
  single: readonly number[],
  lots: readonly number[],
  better: 'high' | 'low',
): Record<Functional, number> {
  const [one, many] = [summaryOf(single, better), summaryOf(lots, better)]
  const apart = (of: Functional): number => (many[of] - one[of]) / one.deviation
  return {
    mean: apart('mean'),
    deviation: apart('deviation'),
    p5: apart('p5'),
    p95: apart('p95'),
    cvar5: apart('cvar5'),
  }
}

function summaryOf(values: readonly number[], better: 'high' | 'low'): Record<Functional, number> {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = mean(values)
  const squares = values.reduce((sum, value) => sum + (value - middle) ** 2, 0)
  return {
    mean: middle,
    deviation: Math.sqrt(squares / (values.length - 1)),
    p5: quantile(sorted, 0.05).value,
    p95: quantile(sorted, 0.95).value,
    cvar5: tailMean(values, better)?.mean ?? Number.NaN,
  }
}

function busier(scenario: ScenarioText): ScenarioText {
  const skus = scenario.catalogue.skus.map((sku) => ({ ...sku, meanDailyUnits: sku.meanDailyUnits + 10 }))
  return { ...scenario, scale: SCALE, catalogue: { ...scenario.catalogue, skus } }
}

function withMoreLuck(scenario: ScenarioText): ScenarioText {
  const { demand } = scenario
  const volume = { ...demand.volume, showVariation: MUCH_LUCK.show }
  return { ...scenario, demand: { ...demand, volume, dayVariation: MUCH_LUCK.day } }
}
