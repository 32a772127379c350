import type { ShockPreset } from './shock-preset.ts'

/** Storm, snow or flood on roads: the source document gives no figures for it (its gap G-10). */
export const weather: ShockPreset<'weather'> = {
  kind: 'weather',
  name: 'Weather on carriers',
  description:
    'Trucks and hubs slow down, couriers carry less and cost more in the macro-regions hit. The marketplace promises later delivery once it knows.',
  parameters: [
    { name: 'regions', default: 'all', source: 'ours' },
    { name: 'lineHaulSpeed', default: '0.5', source: 'ours: trips take twice as long' },
    { name: 'courierCapacity', default: '0.4', source: 'ours' },
    { name: 'courierPrice', default: '1.3', source: 'ours: bad-weather supplement' },
    { name: 'ramp', default: '6 h', source: 'ours: a front passes' },
    { name: 'hold', default: '24 h', source: 'ours' },
    { name: 'decay', default: '24 h', source: 'ours: clearing roads and backlog' },
    { name: 'seenBy', default: 'marketplace', source: 'ours: carriers report by hub' },
    { name: 'seenWhen', default: '3 h', source: 'ours (gap G-11)' },
  ],
  recipe: ({ regions, lineHaulSpeed, courierCapacity, courierPrice }) => ({
    targets: { regions },
    changes: { lineHaulSpeed, courierCapacity, courierPrice },
  }),
}
