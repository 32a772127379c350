import type { ShockPreset } from './shock-preset.ts'

/** R12: the vendor whose service many small merchants plan with is attacked. */
export const vendorOutage: ShockPreset<'vendor-outage'> = {
  kind: 'vendor-outage',
  name: 'Vendor outage',
  description:
    'The planning service is down: nothing is ordered from factories for the goods that it plans for, and their orders are not released to warehouses until it is back. It does nothing where there is no such service.',
  parameters: [{ name: 'hold', default: '72 h', source: 'R12: 72 h' }],
  recipe: () => ({ targets: {}, changes: { stops: ['planning-service'] } }),
}
