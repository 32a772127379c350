import type { Comparison } from '../../../engine/experiment/index.ts'
import { rankPolicies } from '../../../viz/wording/index.ts'
import type { Gate, Sign } from './gate.ts'

const HOLDS: Readonly<Record<Sign, (value: number, bound: number) => boolean>> = {
  '<': (value, bound) => value < bound,
  '<=': (value, bound) => value <= bound,
  '>': (value, bound) => value > bound,
  '>=': (value, bound) => value >= bound,
}

/**
 * Holds the best policy by the objective against the gates. A gate that cannot be judged, because its indicator is
 * undefined, fails too: silence must not pass for success.
 *
 * @param comparison - the statistics.
 * @param gates - conditions under which it fails.
 * @returns a sentence for each gate that fails.
 */
export function failedGates(comparison: Comparison, gates: readonly Gate[]): string[] {
  const best = rankPolicies(comparison)[0] ?? comparison.policies[0]
  return gates.flatMap(({ text, key, sign, bound }) => {
    const summary = best.kpis[key]
    if (summary === null) return [`gate "${text}" failed: ${key} of ${best.name} is undefined`]
    if (!HOLDS[sign](summary.mean, bound)) return []
    // More digits than a report has, so that what fails by little does not look as if it had passed.
    const spread = summary.halfWidth === null ? '' : ` ± ${digits(summary.halfWidth, 2)}`
    return [`gate "${text}" failed: ${key} of ${best.name} is ${digits(summary.mean, 6)}${spread}`]
  })
}

function digits(value: number, count: number): string {
  return Number(value.toPrecision(count)).toString()
}
