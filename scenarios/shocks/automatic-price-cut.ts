import type { ShockPreset } from './shock-preset.ts'

/** R15: a program cuts prices in shows by itself, and dealers of the same goods see it. */
export const automaticPriceCut: ShockPreset<'automatic-price-cut'> = {
  kind: 'automatic-price-cut',
  name: 'Automatic price cut',
  description:
    'Prices in shows are cut. Buyers respond as pricing.elasticity says; dealers who carry the goods and find them below their floor too often leave for good, and take their orders along.',
  parameters: [
    { name: 'hosts', default: 'all', source: 'ours' },
    { name: 'skus', default: 'all', source: 'ours' },
    { name: 'showPrice', default: '0.7', source: 'ours: R15 tells no size' },
    { name: 'hold', default: '7 d', source: 'ours' },
    { name: 'seenBy', default: 'nobody', source: 'R15: it is not meant' },
  ],
  recipe: ({ hosts, skus, showPrice }) => ({ targets: { hosts, skus }, changes: { showPrice } }),
}
