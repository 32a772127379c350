import type { KpiKey, RunRecord } from '../../engine/index.ts'
import { POLICY_SETS, type PolicySet, type PresetKind, type Scenario } from '../../scenarios/index.ts'
import { loadMinimal, type ScenarioInput } from './minimal-scenario.ts'

type ShockInput = NonNullable<ScenarioInput['shocks']>[string]

/** A preset as the tests use it, and what it must do. */
export interface ShockModel {
  /** The shock as it is written. */
  readonly shock: ShockInput
  /** What its mechanism must move, and which way. */
  readonly moves: readonly (readonly [KpiKey | `orders.${keyof RunRecord['orders']}`, 'up' | 'down'])[]
  /** The policy set that feels it. @defaultValue `as-is` */
  readonly policySet?: PolicySet
  /** What the scenario must have for it. */
  readonly change?: (input: ScenarioInput) => void
}

const trigger = { kind: 'at', day: 1, time: '12:00' } as const

/** A model for every preset, hard enough to be seen in a scenario of a few hundred orders. */
export const SHOCK_MODELS: Readonly<Record<PresetKind, ShockModel>> = {
  surge: {
    shock: { kind: 'surge', trigger, skus: ['socks'], size: 4 },
    moves: [
      ['orders.demanded', 'up'],
      ['unmetDemandShare', 'up'],
    ],
  },
  weather: {
    shock: { kind: 'weather', trigger, regions: ['east'], lineHaulSpeed: 0.3, courierCapacity: 0.1 },
    moves: [
      ['leadTimeHours', 'up'],
      ['logisticsCostRatio', 'up'],
    ],
  },
  'host-scandal': {
    shock: {
      kind: 'host-scandal',
      trigger: { kind: 'show', show: 'friday' },
      hosts: ['anna'],
      demandKept: 0.5,
      openOrdersCancelled: 0.3,
      regretted: 0.2,
      returned: 0.4,
    },
    moves: [
      ['orders.demanded', 'down'],
      ['cancelRate', 'up'],
      ['returnRate', 'up'],
    ],
  },
  'show-flop': {
    shock: {
      kind: 'show-flop',
      trigger: { kind: 'show', show: 'friday' },
      shows: ['friday'],
      demandKept: 0.2,
    },
    moves: [
      ['orders.demanded', 'down'],
      ['overstockShare', 'up'],
    ],
  },
  'warm-season': {
    shock: { kind: 'warm-season', trigger, skus: ['socks'], demandKept: 0.2, ramp: '2 h', hold: '2 d' },
    moves: [
      ['orders.demanded', 'down'],
      ['inventoryTurnover', 'down'],
    ],
  },
  'unseen-trend': {
    shock: { kind: 'unseen-trend', trigger, skus: ['socks'], demandKept: 0.2, ramp: '2 h', hold: '2 d' },
    moves: [
      ['orders.demanded', 'down'],
      ['inventoryTurnover', 'down'],
    ],
  },
  'stale-model': {
    shock: { kind: 'stale-model', trigger, hold: '3 d', modelAge: '90 d' },
    moves: [['forecastAccuracy', 'down']],
    policySet: {
      ...(POLICY_SETS['as-is'] as PolicySet),
      forecast: {
        kind: 'fused-signals',
        base: { kind: 'moving-average', days: 7 },
        weight: 1,
        live: false,
      },
    },
    change: (input) => {
      input.signals = {
        sources: {
          carts: { group: 'scene', observes: 'volume', noise: 0.05, before: '2 d', coverage: 1 },
        },
        groupCorrelation: 0,
        trainedEvery: '1 d',
        drift: 0.2,
      }
    },
  },
  'factory-outage': {
    shock: { kind: 'factory-outage', trigger, factories: ['mill'], hold: '2 d' },
    moves: [['factoryCycleDays', 'up']],
  },
  'system-outage': {
    shock: { kind: 'system-outage', trigger, hold: '10 h', retried: 0.3 },
    moves: [
      ['orders.accepted', 'down'],
      ['leadTimeHours', 'up'],
    ],
  },
  'traffic-fall': {
    shock: { kind: 'traffic-fall', trigger, demandKept: 0.5 },
    moves: [['orders.demanded', 'down']],
  },
  'vendor-outage': {
    shock: { kind: 'vendor-outage', trigger, hold: '2 d' },
    moves: [
      ['leadTimeHours', 'up'],
      ['shipOnTimeRate', 'down'],
    ],
    change: (input) => {
      const inTime = { lateShare: 0, lateBy: { kind: 'deterministic', value: '0 h' } } as const
      input.catalogue.merchants = { sme: { skuVariation: 0.3, planShare: 1, homeShare: 0, ...inTime } }
      input.catalogue.skus = (input.catalogue.skus as object[]).map((sku) => ({
        ...sku,
        merchant: 'sme',
      })) as never
      input.planningService = { merchants: ['sme'], share: 1, feePerOrder: 0.3 }
    },
  },
  brushing: {
    shock: { kind: 'brushing', trigger, ratio: 3, heldFor: '3 d' },
    moves: [['unmetDemandShare', 'up']],
    change: (input) => {
      input.waiting.allowed = false
      input.opening.coverDays = 1
    },
  },
  'automatic-price-cut': {
    shock: { kind: 'automatic-price-cut', trigger, hold: '40 h', skus: ['shirt'], showPrice: 0.6 },
    moves: [
      ['orders.demanded', 'up'],
      ['priceVariation', 'up'],
      ['dealersLost', 'up'],
    ],
    change: (input) => {
      input.pricing = {
        elasticity: 2,
        dealers: { number: 20, orderShare: 0.4, goodsShare: 0.5, floor: 0.9, tolerance: 0 },
      }
      input.opening.showCover = 3
    },
  },
  'unchecked-stock': {
    shock: { kind: 'unchecked-stock', trigger: { kind: 'show', show: 'friday' } },
    moves: [
      ['oversellRate', 'up'],
      ['onTimeRate', 'down'],
    ],
    change: (input) => {
      // The show turns out far larger than what was bought for it.
      input.demand.volume.mixture = [{ share: 1, mean: 1 }]
      input.demand.slots = (input.demand.slots as object[]).map((slot) => ({ ...slot, surge: 30 })) as never
      input.opening.showCover = 0
    },
  },
}

/**
 * The minimal scenario with one shock.
 *
 * @param kind - preset.
 * @param peak - strength of the shock; `undefined`: a scenario without one.
 * @param change - changes the input before.
 */
export function shockScenario(
  kind: PresetKind,
  peak: number | undefined,
  change: (input: ScenarioInput) => void = () => {},
): Scenario {
  return loadMinimal((input) => {
    SHOCK_MODELS[kind].change?.(input)
    if (peak !== undefined) input.shocks = { disaster: { ...SHOCK_MODELS[kind].shock, peak } as ShockInput }
    change(input)
  })
}
