import type { ShockPreset } from './shock-preset.ts'

/** R06: bad news about a host. */
export const hostScandal: ShockPreset<'host-scandal'> = {
  kind: 'host-scandal',
  name: 'Host scandal',
  description:
    'Fewer orders in the shows of the hosts; buyers cancel open orders, refuse parcels and send more back. The merchant plans their shows smaller once it knows.',
  parameters: [
    { name: 'hosts', default: 'all', source: 'ours' },
    { name: 'demandKept', default: '0.77', source: 'R06: forecasts of linked goods 30 % too high, 1 / 1.3' },
    { name: 'openOrdersCancelled', default: '0.1', source: 'ours' },
    { name: 'regretted', default: '0.05', source: 'ours' },
    { name: 'refused', default: '0.05', source: 'ours' },
    { name: 'returned', default: '0.1', source: 'R06: returns rise; by how much is ours' },
    { name: 'ramp', default: '2 h', source: 'ours' },
    { name: 'hold', default: '2 d', source: 'ours' },
    { name: 'decay', default: '5 d', source: 'ours' },
    { name: 'seenBy', default: 'merchant', source: 'R06: the algorithm did not see it; empty for that' },
    { name: 'seenWhen', default: '1 d', source: 'ours (gap G-11)' },
  ],
  recipe: ({ hosts, demandKept, openOrdersCancelled, regretted, refused, returned }) => ({
    targets: { hosts },
    changes: { demandKept, openOrdersCancelled, regretted, refused, returned },
  }),
}
