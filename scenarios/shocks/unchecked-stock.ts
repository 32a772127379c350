import type { ShockPreset } from './shock-preset.ts'

/** R11: a host sells goods without a look at what is there. */
export const uncheckedStock: ShockPreset<'unchecked-stock'> = {
  kind: 'unchecked-stock',
  name: 'Unchecked stock',
  description:
    'In some shows goods are sold whether there are any or not: what is missing is sent when it comes, later than promised, or called off where nothing is on order.',
  parameters: [
    { name: 'hosts', default: 'all', source: 'ours' },
    { name: 'shows', default: 'all', source: 'ours' },
    { name: 'hold', default: '6 h', source: 'ours: an evening' },
    { name: 'seenBy', default: 'nobody', source: 'R11: a missing hand-off' },
  ],
  recipe: ({ hosts, shows }) => ({ targets: { hosts, shows }, changes: { sellsUnchecked: true } }),
}
