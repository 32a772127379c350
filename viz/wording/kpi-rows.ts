import type { KpiDifference, PolicyComparison } from '../../engine/experiment/index.ts'
import { type KpiKey, kpiDefinition } from '../../engine/index.ts'
import { withSign } from '../text/index.ts'
import { type EstimateText, formatEstimate } from './estimate.ts'
import { labelled, type ShownUnit, unitFor } from './shown-unit.ts'

/** What a value says beside its digits. */
export type Verdict = 'best' | 'better' | 'worse' | ''

/** A value of one policy. */
export interface KpiCell extends EstimateText {
  /** `best` mean of the row; `better` or `worse` where the interval of a difference excludes zero. */
  readonly verdict: Verdict
}

/** One indicator over the policies. */
export interface KpiRow {
  /** The indicator. */
  readonly key: KpiKey
  /** Its name with its unit. */
  readonly label: string
  /** A cell for each policy; `null` where it is undefined. */
  readonly cells: readonly (KpiCell | null)[]
}

/**
 * Means of the indicators, each row in the unit people read it in, its best mean marked.
 *
 * @param policies - the policies, in their order.
 * @param keys - the indicators.
 */
export function meanRows(
  policies: readonly Pick<PolicyComparison, 'kpis'>[],
  keys: readonly KpiKey[],
): KpiRow[] {
  return keys.map((key) => {
    const summaries = policies.map(({ kpis }) => kpis[key])
    const means = summaries.flatMap((summary) => (summary === null ? [] : [summary.mean]))
    const unit = unitFor(kpiDefinition(key).unit, means)
    const best = bestOf(means, key)
    return {
      key,
      label: labelled(kpiDefinition(key).name, unit),
      cells: summaries.map((summary) =>
        summary === null
          ? null
          : { ...formatEstimate(summary, unit.factor), verdict: summary.mean === best ? 'best' : '' },
      ),
    }
  })
}

/**
 * Differences of the other policies to the first.
 *
 * @param policies - the policies, in their order; at least two.
 * @param keys - the indicators.
 * @returns a cell for each policy but the first.
 */
export function differenceRows(policies: readonly PolicyComparison[], keys: readonly KpiKey[]): KpiRow[] {
  return keys.map((key) => {
    const differences = policies.slice(1).map(({ differenceToFirst }) => differenceToFirst[key])
    const unit = unitFor(kpiDefinition(key).unit, differences.flatMap(sizesOf), true)
    return {
      key,
      label: labelled(kpiDefinition(key).name, unit),
      cells: differences.map((difference) => differenceCell(difference, key, unit)),
    }
  })
}

/**
 * Whether the interval of a difference excludes zero, and on which side.
 *
 * @param difference - of two policies.
 * @param key - the indicator; its better direction counts.
 */
function verdictOn({ mean, halfWidth }: KpiDifference, key: KpiKey): Verdict {
  if (halfWidth === null || Math.abs(mean) <= halfWidth) return ''
  return mean > 0 === (kpiDefinition(key).better === 'high') ? 'better' : 'worse'
}

function differenceCell(difference: KpiDifference | null, key: KpiKey, unit: ShownUnit): KpiCell | null {
  if (difference === null) return null
  const { mean, halfWidth } = formatEstimate(difference, unit.factor)
  return { mean: withSign(mean), halfWidth, verdict: verdictOn(difference, key) }
}

/** Undefined where there is nothing to choose from. */
function bestOf(means: readonly number[], key: KpiKey): number | undefined {
  const [lowest, highest] = [Math.min(...means), Math.max(...means)]
  if (means.length < 2 || lowest === highest) return undefined
  return kpiDefinition(key).better === 'high' ? highest : lowest
}

/** A difference near zero is shown in the unit of its half width. */
function sizesOf(difference: KpiDifference | null): number[] {
  return difference === null ? [] : [difference.mean, difference.halfWidth ?? 0]
}
