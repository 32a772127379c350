import type { Lever } from './lever.ts'

const MINUTE = 60_000

/** S36: the chain's parties keep one record of stock and sales instead of a late and faulty copy each. */
export const collaborationCloud: Lever = {
  id: 'S36',
  name: 'Supply-chain collaboration cloud',
  description:
    'Warehouses, marketplace and merchant share stock and sales: records are refreshed sooner, fewer updates get lost, and fewer records are wrong. Nothing else changes: what is decided on the records is decided as before.',
  dose: {
    meaning: "how far record keeping lies from each party's own (0) to that of the cloud (1)",
    unit: 'share of the way',
    from: 0,
    to: 1,
    default: 1,
    tested: [0, 0.25, 0.5, 0.75, 1],
  },
  cost: {
    // Interfaces to every warehouse and factory, and the running of the cloud.
    priceAt: ({ scenario: { network } }, dose) => ({
      capital: 500_000 * dose + 20_000 * (network.warehouses.length + network.factories.length),
      runningPerDay: 1_000 + 20 * (network.warehouses.length + network.factories.length),
    }),
    source: 'ours: an interface for every warehouse and factory, and the running of the cloud',
  },
  mechanism: 'sharing',
  obstacle: ({ scenario: { information } }) => {
    if (information === undefined)
      return 'its records are exact and told at once, so there is nothing to share; give the scenario a part information, as silo-week has'
    return information.sharing === undefined
      ? undefined
      : 'it shares its records already; take sharing out of its information'
  },
  recipe: ({ scenario: { information } }, weight) => {
    // Accuracy and refresh of the sharing cases that the lever stands for: 98 % of records, a minute.
    if (information !== undefined) information.sharing = { weight, refresh: MINUTE, loss: 0, accuracy: 0.98 }
  },
}
