import type { ShockPreset } from './shock-preset.ts'

/** R30: a platform loses a part of its traffic. */
export const trafficFall: ShockPreset<'traffic-fall'> = {
  kind: 'traffic-fall',
  name: 'Traffic fall',
  description:
    'A platform loses a part of its traffic. Where goods are sold on others too, a part of the buyers it loses order there (switching of channels).',
  parameters: [
    { name: 'channels', default: 'all', source: 'ours: name the platform that falls' },
    { name: 'demandKept', default: '0.7', source: 'R30: -30 % on one platform' },
    { name: 'hold', default: '7 d', source: 'ours' },
    { name: 'seenBy', default: 'merchant', source: 'ours: its own figures of the platform' },
    { name: 'seenWhen', default: '1 d', source: 'ours' },
  ],
  recipe: ({ channels, demandKept }) => ({ targets: { channels }, changes: { demandKept } }),
}
