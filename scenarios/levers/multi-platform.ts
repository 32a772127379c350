import type { Lever } from './lever.ts'

const MINUTE = 60_000

/** S34: the same goods are sold on several platforms. */
export const multiPlatform: Lever = {
  id: 'S34',
  name: 'Multi-platform channels',
  description:
    'The goods are sold on several platforms with equal traffic instead of one: when one of them loses traffic, the others do not, and some of its buyers order there. Every platform lists a copy of the stock, updated every ten minutes unless the record is shared (S36).',
  dose: {
    meaning: 'number of platforms that goods are sold on',
    unit: 'platforms',
    from: 1,
    to: 5,
    default: 3,
    tested: [1, 2, 3, 4, 5],
  },
  cost: {
    // A team and an account for every further platform; interfaces to its orders.
    priceAt: (_, platforms) => ({
      capital: 80_000 * (platforms - 1),
      runningPerDay: 1_500 * (platforms - 1),
    }),
    source: 'ours: interfaces, and two people for every further platform',
  },
  mechanism: 'platforms',
  obstacle: ({ scenario: { channels } }) =>
    channels === undefined || channels.platforms.length === 1
      ? undefined
      : 'it sells on several platforms already; leave one in its channels',
  recipe: ({ scenario }, dose) => {
    const count = Math.round(dose)
    const first = scenario.channels?.platforms[0]?.id ?? 'platform-1'
    if (count < 2) return
    const others = Array.from({ length: count - 1 }, (_, index) => `${first}-further-${index + 1}`)
    scenario.channels = {
      platforms: [first, ...others].map((id) => ({ id, share: 1 / count })),
      switching: scenario.channels?.switching ?? 0,
      listing: scenario.channels?.listing ?? { refresh: 10 * MINUTE },
    }
  },
}
