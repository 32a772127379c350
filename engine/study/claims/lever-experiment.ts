import { loadScenario, type Scenario } from '../../../scenarios/index.ts'
import type { KpiKey } from '../../ledger/index.ts'
import type { EffectKind } from './claim.ts'

/** A condition in which a lever should do nothing, or gain nothing. */
export interface Trap {
  /** The condition, in words. */
  readonly description: string
  /** The indicator that is looked at. */
  readonly kpi: KpiKey
  /** Largest change that counts as none, in the unit of the indicator (ours). */
  readonly margin: number
  /** `nothing`: the interval lies within the margin on both sides; `noGain`: it gains less than the margin. */
  readonly expects: 'nothing' | 'noGain'
  /** The scenario of the experiment in that condition. */
  readonly change: (scenario: Scenario) => Scenario
}

/** How a lever is tested. */
export interface LeverExperiment {
  /** Short name of the lever. */
  readonly lever: string
  /** What makes its main effect. */
  readonly kind: EffectKind
  /** Scenario of the library that it is tested on: a scale model. */
  readonly scenario: string
  /** What is changed in it, with and without the lever; `undefined`: nothing. */
  readonly prepare?: (scenario: Scenario) => Scenario
  /** Policy set that it is applied to. */
  readonly policySet: string
  /** Indicators whose course over the strength is told. */
  readonly doseKpis: readonly KpiKey[]
  /** Indicator that may not get worse with strength, if any. */
  readonly monotone: KpiKey | null
  /** Its trap. */
  readonly trap: Trap
}

/** How the levers built so far are tested. */
export const EXPERIMENTS: readonly LeverExperiment[] = [
  {
    lever: 'S08',
    kind: 'emergent',
    scenario: 'quiet-week',
    policySet: 'as-is',
    doseKpis: ['overstockShare', 'stockOutRate', 'capitalTiedUp'],
    monotone: null,
    trap: {
      description: 'all goods alike in volume, price and cost: there is nothing to sort by',
      kpi: 'stockOutRate',
      margin: 0.01,
      expects: 'noGain',
      change: (scenario) => ({ ...scenario, catalogue: { ...scenario.catalogue, skus: alike(scenario) } }),
    },
  },
  {
    lever: 'S10',
    kind: 'emergent',
    scenario: 'quiet-week',
    prepare: (scenario) => volumeOf(scenario, 0, 1),
    policySet: 'as-is',
    doseKpis: ['unmetDemandShare', 'stockOutRate', 'overstockShare'],
    monotone: null,
    trap: {
      description: 'all goods of a show rise and fall together: what one lacks, all lack',
      kpi: 'unmetDemandShare',
      margin: 0.005,
      expects: 'noGain',
      change: (scenario) => volumeOf(scenario, 1, 0),
    },
  },
  {
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
  },
]

/**
 * The scenario that a lever is tested on.
 *
 * @param experiment - says which, and its trap.
 * @param isTrap - in the condition of the trap.
 */
export function scenarioOf({ scenario, prepare, trap }: LeverExperiment, isTrap: boolean): Scenario {
  const plain = loadScenario(scenario)
  const prepared = prepare?.(plain) ?? plain
  return isTrap ? trap.change(prepared) : prepared
}

/** Shows whose goods turn out apart from each other, or together; coefficients of variation. */
function volumeOf(scenario: Scenario, showVariation: number, skuVariation: number): Scenario {
  const volume = { mixture: [{ share: 1, mean: 1 }], showVariation, skuVariation }
  return { ...scenario, demand: { ...scenario.demand, volume } }
}

function alike({ catalogue: { skus } }: Scenario): Scenario['catalogue']['skus'] {
  const mean = (value: (sku: (typeof skus)[number]) => number) =>
    skus.reduce((sum, sku) => sum + value(sku), 0) / skus.length
  const [meanDailyUnits, price, unitCost] = [
    mean((sku) => sku.meanDailyUnits),
    mean((sku) => sku.price),
    mean((sku) => sku.unitCost),
  ]
  return skus.map((sku) => ({ ...sku, meanDailyUnits, price, unitCost }))
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
