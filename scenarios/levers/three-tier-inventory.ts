import type { Lever } from './lever.ts'

const MINUTE = 60_000

/** Stocking rules of the three tiers (ours): deep for the best sellers, as forecast for the middle, a trial lot for the tail. */
const HOT = { coverDays: 5, frontCoverDays: 2, showFactor: 1.3, frontShowShare: 0.3 }
const POTENTIAL = { coverDays: 3, frontCoverDays: 1.5, showFactor: 1, frontShowShare: 0.3 }
const LONG_TAIL = { coverDays: 1.5, frontCoverDays: 0, showFactor: 0.6, frontShowShare: 0 }

/** S08: three tiers of goods, each with a stocking rule of its own, in place of one rule for all. */
export const threeTierInventory: Lever = {
  id: 'S08',
  name: 'Three-tier inventory',
  description:
    'Goods are sorted into hot, potential and long-tail ones by observed volume, remaining life and lead time. Each tier has a stocking rule of its own at the same capital in stock; hot goods are replenished while a show runs.',
  dose: {
    meaning: "how far each tier's rule lies from the one rule for all (0) to its own (1)",
    unit: 'share of the way',
    from: 0,
    to: 1,
    default: 1,
    tested: [0, 0.25, 0.5, 0.75, 1],
  },
  cost: {
    // A planner and a half, and a classification of every SKU.
    priceAt: ({ scenario }, dose) => ({
      capital: 300_000 * dose + 200 * scenario.catalogue.skus.length,
      runningPerDay: 800,
    }),
    source: 'ours: software and a planner and a half',
  },
  mechanism: 'tiers',
  obstacle: ({ policySet }) =>
    policySet.replenish.kind === 'base-stock'
      ? undefined
      : `its policy set orders by ${policySet.replenish.kind}; the lever divides one base-stock rule into three, so put a policy set with replenish kind base-stock first, such as as-is`,
  recipe: ({ scenario, policySet }, weight) => {
    const { replenish } = policySet
    if (replenish.kind !== 'base-stock') return
    const { kind: _, ...oneRule } = replenish
    const hasQuick = scenario.network.factories.some(({ kind }) => kind === 'quick')
    policySet.replenish = {
      kind: 'three-tier',
      oneRule,
      weight,
      hotShare: 0.5,
      longTailShare: 0.15,
      sortEveryDays: 7,
      hot: HOT,
      potential: POTENTIAL,
      longTail: LONG_TAIL,
      ...(hasQuick ? { liveForHot: { observe: 10 * MINUTE, share: 0.5, cap: 3 } } : {}),
    }
  },
}
