import type { ShockPreset } from './shock-preset.ts'

/** R08: a forecast that nobody has trained for months. */
export const staleModel: ShockPreset<'stale-model'> = {
  kind: 'stale-model',
  name: 'Stale model',
  description:
    'The forecast goes by what signals meant when it was last trained, and what they mean has moved on since. It does nothing where no forecast reads signals.',
  parameters: [
    { name: 'modelAge', default: '90 d', source: 'R08: three months without an update' },
    { name: 'hold', default: '28 d', source: 'ours: four weeks of selling' },
    { name: 'seenBy', default: 'nobody', source: 'R08: it was noticed by the loss' },
  ],
  recipe: ({ modelAge }) => ({ targets: {}, changes: { modelAge } }),
}
