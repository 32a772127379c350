import type { Shock, ShockChanges, ShockTargets, ShockTrigger } from '../schema/index.ts'
import { PRESETS } from './preset-list.ts'

/** Who learns of a shock. */
export type ShockWitness = Shock['seenBy'][number]

/** A shock in full: when, how hard, where, what it changes, who sees it when; lengths of time in milliseconds. */
export interface FullShock {
  /** What sets it off. */
  readonly trigger: ShockTrigger
  /** Greatest intensity, >= 0. */
  readonly peak: number
  /** From nothing to the peak. */
  readonly ramp: number
  /** At the peak. */
  readonly hold: number
  /** From the peak back to nothing. */
  readonly decay: number
  /** Steps of the ramp, and of the decay, >= 1. */
  readonly steps: number
  /** What it reaches. */
  readonly targets: ShockTargets
  /** What it changes at intensity 1. */
  readonly changes: ShockChanges
  /** Who learns of it. */
  readonly seenBy: readonly ShockWitness[]
  /** How long after it is so they know. */
  readonly seenWhen: number
}

/**
 * A shock in full; a preset is worked out by its recipe.
 *
 * @param shock - as a scenario gives it.
 */
export function fullShockOf(shock: Shock): FullShock {
  const { trigger, peak, ramp, hold, decay, steps, seenBy, seenWhen } = shock
  const course = { trigger, peak, ramp, hold, decay, steps, seenBy, seenWhen }
  if (shock.kind === 'custom') return { ...course, targets: shock.targets, changes: shock.changes }
  const preset = PRESETS.find(({ kind }) => kind === shock.kind)
  if (preset === undefined) throw new RangeError(`no preset ${shock.kind}`)
  return { ...course, ...preset.recipe(shock as never) }
}
