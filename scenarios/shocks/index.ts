export { type FullShock, fullShockOf, type ShockWitness } from './full-shock.ts'
export { PRESETS } from './preset-list.ts'
export type { AnyShockPreset, PresetKind, PresetParameter, ShockEffect, ShockPreset } from './shock-preset.ts'
