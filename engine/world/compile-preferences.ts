import type { Scenario } from '../../scenarios/index.ts'
import { DAY } from '../kernel/index.ts'
import { variantGroups } from './variant-groups.ts'

/** How interest in a feature changes; days are counted as those of a run are. */
export interface CompiledPreference {
  /** The feature. */
  readonly feature: string
  /** 1: a SKU has it. */
  readonly has: Uint8Array
  /** Growth of its share, of what it was; 0 where interest wanders. */
  readonly rise: number
  /** Standard deviation of a daily step of the logarithm of share / share of the others; 0 where interest grows. */
  readonly step: number
  /** First day of the change. */
  readonly firstDay: number
  /** Days over which it grows. */
  readonly overDays: number
}

/** How interest changes among variants. */
export interface CompiledPreferences {
  /** The changes, in the order in which they are worked out. */
  readonly changes: readonly CompiledPreference[]
  /** SKUs of each group of variants. */
  readonly groups: readonly (readonly number[])[]
  /** Group of each SKU, or -1. */
  readonly groupOf: Int32Array
}

/**
 * What changes in the preferences of buyers, ready to be worked out by the day.
 *
 * @param scenario - checked scenario.
 * @returns `undefined` where nothing changes. Frozen.
 */
export function compilePreferences({
  preferences,
  catalogue: { skus },
  horizon,
}: Scenario): CompiledPreferences | undefined {
  const changing = Object.entries(preferences ?? {})
  if (changing.length === 0) return undefined
  const groups = [...variantGroups(skus).values()]
  const groupOf = new Int32Array(skus.length).fill(-1)
  for (const [group, variants] of groups.entries()) for (const sku of variants) groupOf[sku] = group
  const changes = changing.map(([feature, preference]): CompiledPreference => {
    const isRise = preference.kind === 'rise'
    return Object.freeze({
      feature,
      has: Uint8Array.from(skus, (sku) => (sku.feature === feature ? 1 : 0)),
      rise: isRise ? preference.rise : 0,
      step: isRise ? 0 : preference.step,
      firstDay: horizon.warmUp / DAY + preference.day - 1,
      overDays: isRise ? preference.overDays : 1,
    })
  })
  return Object.freeze({ changes: Object.freeze(changes), groups: Object.freeze(groups), groupOf })
}
