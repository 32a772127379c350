import type { Comparison, KpiDifference, PolicyComparison } from '../../engine/experiment/index.ts'
import { kpiDefinition } from '../../engine/index.ts'
import { inWords } from '../text/index.ts'
import { type Estimate, formatEstimate } from './estimate.ts'
import { rankPolicies } from './ranking.ts'
import { unitFor } from './shown-unit.ts'

/** Two-sided 95 %, as the intervals are. */
const SURE = 0.975

/**
 * The question that a comparison answers.
 *
 * @param comparison - the statistics.
 */
export function questionOf({ policies, objective }: Comparison): string {
  const names = policies.map(({ name }) => name)
  const subject = inLine(kpiDefinition(objective).name)
  if (names.length === 1) return `What ${subject} does ${names[0]} have?`
  return `Which policy is best on ${subject}: ${inWords(names, 'or')}?`
}

/**
 * The answer in one sentence, with its uncertainty.
 *
 * @param comparison - the statistics.
 * @example answerTo(comparison)
 * // live-reorder is best on profit with probability 0.97: 3.12 M CNY (± 0.21 M) more than as-is
 */
export function answerTo(comparison: Comparison): string {
  const { objective, policies } = comparison
  const [best, next] = rankPolicies(comparison)
  const subject = inLine(kpiDefinition(objective).name)
  if (best === undefined)
    return `${kpiDefinition(objective).name} is undefined in every replication: see the notes`
  if (next === undefined)
    return `${best.name}: ${subject} ${amount(comparison, best.kpis[objective] as Estimate)}`
  const other = best.name === policies[0].name ? next : policies[0]
  const margin = marginOf(comparison, best, other)
  const probability = best.probabilityBest
  if (probability === null)
    return `${best.name} is first on ${subject}${margin}; too few replications say how sure that is`
  if (probability >= SURE)
    return `${best.name} is best on ${subject} with probability ${inDigits(probability)}${margin}`
  return `No policy is clearly best on ${subject}: ${best.name} leads with probability ${inDigits(probability)}${margin}`
}

/** How far the best policy is from another one; empty where that is undefined. */
function marginOf(comparison: Comparison, best: PolicyComparison, other: PolicyComparison): string {
  const difference = differenceBetween(comparison, best, other)
  if (difference === null) return ''
  const size = amount(comparison, { ...difference, mean: Math.abs(difference.mean) }, true)
  if (!/[1-9]/.test(size.split(' ')[0])) return `: ${size} between it and ${other.name}`
  return `: ${size} ${difference.mean > 0 ? 'more' : 'less'} than ${other.name}`
}

/** Only differences to the first policy are at hand. */
function differenceBetween(
  { objective, policies }: Comparison,
  best: PolicyComparison,
  other: PolicyComparison,
): KpiDifference | null {
  if (other.name === policies[0].name) return best.differenceToFirst[objective]
  const difference = other.differenceToFirst[objective]
  return difference === null ? null : { ...difference, mean: -difference.mean }
}

function amount({ objective }: Comparison, estimate: Estimate, isDifference = false): string {
  const unit = unitFor(kpiDefinition(objective).unit, [estimate.mean, estimate.halfWidth ?? 0], isDifference)
  const { mean, halfWidth } = formatEstimate(estimate, unit.factor)
  const words = [mean, unit.prefix, unit.name].filter((word) => word !== '').join(' ')
  const spread = [halfWidth, unit.prefix].filter((word) => word !== '').join(' ')
  return halfWidth === null ? words : `${words} (± ${spread})`
}

function inDigits(probability: number): string {
  return probability > 0.99 ? 'above 0.99' : probability.toFixed(2)
}

function inLine(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1)
}
