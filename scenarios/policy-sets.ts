import type { PolicySet } from './schema/index.ts'

const MINUTE = 60_000

/** The built-in policy sets, by name, in the order in which they are compared. */
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
    liveReorder: { kind: 'none' },
  },
  tiered: {
    description:
      'three stocking rules: hot sellers deep, potential ones as planned, the long tail by trial lot',
    forecast: { kind: 'exponential-smoothing', smoothing: 0.3, showSmoothing: 0.05 },
    replenish: {
      kind: 'tiered',
      hotShare: 0.5,
      longTailShare: 0.15,
      hot: { coverDays: 5, frontCoverDays: 2, showFactor: 1.3, frontShowShare: 0.3 },
      potential: { coverDays: 3, frontCoverDays: 1.5, showFactor: 1.0, frontShowShare: 0.3 },
      longTail: { coverDays: 1.5, frontCoverDays: 0, showFactor: 0.6, frontShowShare: 0 },
    },
    allocate: { kind: 'nearest' },
    liveReorder: { kind: 'none' },
  },
  'live-reorder': {
    description:
      'a smaller first lot; a second one, sized on the first minutes of the show, from the quick factories',
    forecast: { kind: 'exponential-smoothing', smoothing: 0.3, showSmoothing: 0.05 },
    replenish: {
      kind: 'base-stock',
      coverDays: 3,
      frontCoverDays: 1.5,
      showFactor: 0.85,
      frontShowShare: 0.3,
    },
    allocate: { kind: 'nearest' },
    liveReorder: { kind: 'second-lot', observe: 10 * MINUTE, share: 0.5, cap: 3 },
  },
}
