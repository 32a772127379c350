import type { PolicySet, Scenario } from './schema/index.ts'

const MINUTE = 60_000

const SMOOTHING = { kind: 'exponential-smoothing', smoothing: 0.3, showSmoothing: 0.05 } as const

const NONE = { kind: 'none' } as const

const TIERS = {
  kind: 'tiered',
  hotShare: 0.5,
  longTailShare: 0.15,
  hot: { coverDays: 5, frontCoverDays: 2, showFactor: 1.3, frontShowShare: 0.3 },
  potential: { coverDays: 3, frontCoverDays: 1.5, showFactor: 1.0, frontShowShare: 0.3 },
  longTail: { coverDays: 1.5, frontCoverDays: 0, showFactor: 0.6, frontShowShare: 0 },
} as const

/** Half of what `tiered` sends to front warehouses for a show. */
const FRONT_HALF = 0.15

/** The built-in policy sets, by name; those that are compared by default come first. */
export const POLICY_SETS: Readonly<Record<string, PolicySet>> = {
  'as-is': {
    description: 'moving average, base stock, nearest warehouse: what most merchants do today',
    forecast: { kind: 'moving-average', days: 7 },
    replenish: {
      kind: 'base-stock',
      coverDays: 3,
      frontCoverDays: 1.5,
      showFactor: 1.15,
      frontShowShare: 0.3,
    },
    allocate: { kind: 'nearest' },
    liveReorder: NONE,
    releasePool: NONE,
    transfer: NONE,
  },
  tiered: {
    description:
      'three stocking rules: hot sellers deep, potential ones as planned, the long tail by trial lot',
    forecast: SMOOTHING,
    replenish: TIERS,
    allocate: { kind: 'nearest' },
    liveReorder: NONE,
    releasePool: NONE,
    transfer: NONE,
  },
  'live-reorder': {
    description:
      'a smaller first lot; a second one, sized on the first minutes of the show, from the quick factories',
    forecast: SMOOTHING,
    replenish: {
      kind: 'base-stock',
      coverDays: 3,
      frontCoverDays: 1.5,
      showFactor: 0.85,
      frontShowShare: 0.3,
    },
    allocate: { kind: 'nearest' },
    liveReorder: { kind: 'second-lot', observe: 10 * MINUTE, share: 0.5, cap: 3 },
    releasePool: NONE,
    transfer: NONE,
  },
  'tiered+pool': {
    description:
      'buys as tiered does; half of the front stock for a show is retained at regional warehouses, and released live',
    forecast: SMOOTHING,
    replenish: {
      ...TIERS,
      hot: { ...TIERS.hot, frontShowShare: FRONT_HALF },
      potential: { ...TIERS.potential, frontShowShare: FRONT_HALF },
    },
    allocate: { kind: 'nearest' },
    liveReorder: NONE,
    releasePool: { kind: 'insurance-pool', share: FRONT_HALF, every: 10 * MINUTE, trigger: 0.3 },
    transfer: NONE,
  },
  'everything-upfront': {
    description:
      'all that is forecast for a show, and a third more, is bought and pushed to front warehouses',
    forecast: SMOOTHING,
    replenish: {
      kind: 'base-stock',
      coverDays: 5,
      frontCoverDays: 3,
      showFactor: 1.3,
      frontShowShare: 1,
    },
    allocate: { kind: 'nearest' },
    liveReorder: NONE,
    releasePool: NONE,
    transfer: NONE,
  },
  hindsight: {
    description:
      'knows what buyers will ask for and orders exactly that; no policy can, and it is no proven bound',
    forecast: SMOOTHING,
    replenish: { kind: 'hindsight', frontCoverDays: 1.5, frontShowShare: 0.3 },
    allocate: { kind: 'nearest' },
    liveReorder: NONE,
    releasePool: NONE,
    transfer: NONE,
  },
}

const COMPARED_BY_DEFAULT: readonly string[] = ['as-is', 'tiered', 'live-reorder']

/**
 * The policy sets that can be run on a scenario: its own, which may replace built-in ones, then the built-in ones.
 *
 * @param scenario - the scenario.
 * @returns policy sets by name; the first is the one that is run when none is named.
 */
export function policySetsOf({ policies }: Pick<Scenario, 'policies'>): Readonly<Record<string, PolicySet>> {
  return { ...policies, ...POLICY_SETS, ...policies }
}

/**
 * Names of the policy sets that are compared when none are named: those of the scenario, then `as-is`, `tiered` and
 * `live-reorder`.
 *
 * @param scenario - the scenario.
 */
export function comparedByDefault({ policies }: Pick<Scenario, 'policies'>): readonly string[] {
  return [...new Set([...Object.keys(policies ?? {}), ...COMPARED_BY_DEFAULT])]
}
