import type { ShockPreset } from './shock-preset.ts'

/** R01, R02: goods go viral, or a show turns out far larger than planned. */
export const surge: ShockPreset<'surge'> = {
  kind: 'surge',
  name: 'Surge of demand',
  description:
    'Orders on top of all others for some goods or offers: in its whole course `size` times the mean day of each good, front-loaded. All other orders stay as they were.',
  parameters: [
    { name: 'size', default: '6', source: 'R01: six times normal; R02: 500 times' },
    { name: 'ramp', default: '15 min', source: 'ours' },
    { name: 'hold', default: '45 min', source: 'R01: two to four hours in all, front-loaded (ours)' },
    { name: 'decay', default: '2 h', source: 'R01: two to four hours in all, front-loaded (ours)' },
    { name: 'skus', default: 'all', source: 'with neither skus nor shows every good is asked for' },
    { name: 'shows', default: 'none', source: 'ours' },
    { name: 'regions', default: 'all', source: 'ours' },
    { name: 'seenBy', default: 'nobody', source: 'ours: sales tell of it anyway' },
  ],
  recipe: ({ size, skus, shows, regions }) => ({
    targets: { skus, shows, regions },
    changes: { surge: size },
  }),
}
