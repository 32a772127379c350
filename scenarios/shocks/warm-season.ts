import type { ShockPreset } from './shock-preset.ts'

/** R05: a warm winter, and goods made for a cold one. */
export const warmSeason: ShockPreset<'warm-season'> = {
  kind: 'warm-season',
  name: 'Season that does not come',
  description:
    'For weeks buyers want only a part of the goods made for a season, in shows and outside. Nobody knows at first whether it comes late or never; sales tell.',
  parameters: [
    { name: 'skus', default: 'all', source: 'ours: name the goods of the season' },
    { name: 'regions', default: 'all', source: 'ours' },
    { name: 'demandKept', default: '0.55', source: 'R05: 45 % of the stock was left' },
    { name: 'ramp', default: '2 d', source: 'ours' },
    { name: 'hold', default: '28 d', source: 'ours: four weeks of selling' },
    { name: 'decay', default: '2 d', source: 'ours' },
    { name: 'seenBy', default: 'nobody', source: 'ours: sales tell of it anyway' },
  ],
  recipe: ({ skus, regions, demandKept }) => ({ targets: { skus, regions }, changes: { demandKept } }),
}
