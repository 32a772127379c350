import type { ShockPreset } from './shock-preset.ts'

/** R12, R33: the systems that take orders, release them and report fail. */
export const systemOutage: ShockPreset<'system-outage'> = {
  kind: 'system-outage',
  name: 'System outage',
  description:
    'Orders cannot be placed: some buyers come back afterwards, the others are lost. Picking waves are not released, and the merchant plans on its last report.',
  parameters: [
    { name: 'hold', default: '4 h', source: 'R33: recovery in 4 h, 40 min after drills; R12: 72 h' },
    { name: 'takesOrders', default: 'false', source: 'R12: order release stops' },
    { name: 'retried', default: '0.6', source: 'ours' },
    { name: 'within', default: '2 h', source: 'ours' },
    { name: 'stops', default: 'reports, waves', source: 'R12: all planning and order release stop' },
    { name: 'seenBy', default: 'marketplace', source: 'ours; reports say how old they are' },
    { name: 'seenWhen', default: '15 min', source: 'ours (gap G-11)' },
  ],
  recipe: ({ takesOrders, retried, within, stops }) => ({
    targets: {},
    changes: { stops, ...(takesOrders ? {} : { orderIntake: { retried, within } }) },
  }),
}
