import type { ShockPreset } from './shock-preset.ts'

/** R07: interest moves away, on a platform whose signals are not among the features. */
export const unseenTrend: ShockPreset<'unseen-trend'> = {
  kind: 'unseen-trend',
  name: 'Trend that nobody reads',
  description:
    'A trend on a platform that the forecast has no feed of draws buyers away from some goods, in shows and outside. Who reads the platform knows it early: write `seenBy: [merchant]` for a forecast that has the feed.',
  parameters: [
    { name: 'skus', default: 'all', source: 'ours: name the goods that it hits' },
    { name: 'demandKept', default: '0.33', source: 'R07: the forecast was 200 % above what was sold' },
    { name: 'ramp', default: '1 d', source: 'ours' },
    { name: 'hold', default: '21 d', source: 'ours: longer than goods take to be made' },
    { name: 'decay', default: '7 d', source: 'ours' },
    { name: 'seenBy', default: 'nobody', source: 'R07: the platform was missing in the features' },
  ],
  recipe: ({ skus, demandKept }) => ({ targets: { skus }, changes: { demandKept } }),
}
