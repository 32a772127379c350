import type { Shock, ShockChanges, ShockOf, ShockTargets } from '../schema/index.ts'

/** Kinds of shock that come with a recipe. */
export type PresetKind = Exclude<Shock['kind'], 'custom'>

/** One parameter of a preset, as it is documented. */
export interface PresetParameter {
  /** Field of the shock. */
  readonly name: string
  /** Its default as it would be written; `all` where a missing list means everything. */
  readonly default: string
  /** Where the default comes from; `ours` where nobody has published one. */
  readonly source: string
}

/** What a preset comes to. */
export interface ShockEffect {
  /** What it reaches. */
  readonly targets: ShockTargets
  /** What it changes at intensity 1. */
  readonly changes: ShockChanges
}

/** A ready shock: a typed recipe that gives a full shock for its parameters. */
export interface ShockPreset<Kind extends PresetKind> {
  /** Name in a scenario. */
  readonly kind: Kind
  /** Name for people. */
  readonly name: string
  /** What happens, in a sentence or two. */
  readonly description: string
  /** Its parameters with their defaults and sources. */
  readonly parameters: readonly PresetParameter[]
  /** What it reaches and changes at intensity 1. */
  recipe(shock: ShockOf<Kind>): ShockEffect
}

/** The preset of any kind. */
export type AnyShockPreset = { [Kind in PresetKind]: ShockPreset<Kind> }[PresetKind]
