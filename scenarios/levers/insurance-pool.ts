import type { Lever } from './lever.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** S10: the buffer of a show is reserved for whatever turns out to sell, in place of a buffer of every product. */
export const insurancePool: Lever = {
  id: 'S10',
  name: 'Dynamic insurance pool',
  description:
    'Part of what is bought for a show beyond its forecast is not made product by product: capacity for as many units is reserved at the quick factories, and released to the products that run more than 30 % ahead of their forecast while the show is on.',
  dose: {
    meaning:
      'share of the buffer for shows that is pooled: from a buffer of every product (0) to one for all (1)',
    unit: 'share',
    from: 0,
    to: 1,
    default: 1,
    tested: [0, 0.25, 0.5, 0.75, 1],
  },
  cost: {
    // The fee for reserved capacity is charged show by show in the run; this is the system that watches and releases.
    priceAt: () => ({ capital: 150_000, runningPerDay: 300 }),
    source: 'ours: watching and releasing; reserved capacity is paid for in the run',
  },
  mechanism: 'pool',
  obstacle: ({ scenario, policySet: { replenish, releasePool } }) => {
    if (!scenario.network.factories.some(({ kind }) => kind === 'quick'))
      return 'it has no quick factory that could reserve capacity; add a factory of kind quick'
    if (releasePool.kind !== 'none')
      return `its policy set has a pool of kind ${releasePool.kind} already; write none`
    const factor = replenish.kind === 'base-stock' ? replenish.showFactor : replenish.kind
    if (typeof factor === 'number' && factor > 1) return undefined
    return `its policy set buys no buffer for shows that could be pooled (replenish ${factor}); put a policy set with replenish kind base-stock and a showFactor above 1 first, such as as-is`
  },
  recipe: ({ policySet }, share) => {
    policySet.releasePool = {
      kind: 'common-pool',
      share,
      every: 10 * MINUTE,
      // The reported trigger: a deviation of more than 30 % from the forecast.
      trigger: 0.3,
      preparation: 2 * HOUR,
      fee: 0.05,
    }
  },
}
