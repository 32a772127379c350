import type { ShockPreset } from './shock-preset.ts'

/** Fire, power cut or a supplier that stops (R17 names suppliers who stop, without a length of time). */
export const factoryOutage: ShockPreset<'factory-outage'> = {
  kind: 'factory-outage',
  name: 'Factory outage',
  description:
    'All lines of the factories stand still. Work in progress waits, or is lost and begun again; orders queue. The merchant counts with longer lead times once it knows.',
  parameters: [
    { name: 'factories', default: 'all', source: 'ours' },
    { name: 'production', default: 'lost', source: 'ours' },
    { name: 'hold', default: '3 d', source: 'ours' },
    { name: 'seenBy', default: 'merchant', source: 'ours' },
    { name: 'seenWhen', default: '12 h', source: 'ours (gap G-11)' },
  ],
  recipe: ({ factories, production }) => ({ targets: { factories }, changes: { production } }),
}
