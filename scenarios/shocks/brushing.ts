import type { ShockPreset } from './shock-preset.ts'

/** R20: a merchant orders its own goods to climb in rankings. */
export const brushing: ShockPreset<'brushing'> = {
  kind: 'brushing',
  name: 'Brushing',
  description:
    'Fake orders come beside the true ones. They look like demand to whoever forecasts, and goods are reserved for them that nobody else can buy; nothing is sent and nothing is paid.',
  parameters: [
    { name: 'shows', default: 'all', source: 'ours' },
    { name: 'ratio', default: '0.5', source: 'ours (gap G-12: the share is not given)' },
    { name: 'heldFor', default: '2 d', source: 'ours: until the merchant takes them back' },
    { name: 'hold', default: '7 d', source: 'ours' },
    { name: 'seenBy', default: 'nobody', source: 'R20: the signal is polluted' },
  ],
  recipe: ({ shows, ratio, heldFor }) => ({
    targets: { shows },
    changes: { fakeOrders: { ratio, heldFor } },
  }),
}
