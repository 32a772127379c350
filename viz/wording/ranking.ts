import type { Comparison, PolicyComparison } from '../../engine/experiment/index.ts'
import { kpiDefinition } from '../../engine/index.ts'

/**
 * The policies that define the objective, best first: by the probability that their mean is best, and where there is
 * none, or the same, by the mean.
 *
 * @param comparison - the statistics.
 * @returns empty if the objective is undefined everywhere.
 */
export function rankPolicies({ objective, policies }: Comparison): PolicyComparison[] {
  const direction = kpiDefinition(objective).better === 'high' ? 1 : -1
  const worth = ({ kpis }: PolicyComparison): number => direction * (kpis[objective]?.mean ?? 0)
  const probability = (policy: PolicyComparison): number => policy.probabilityBest ?? -1
  return policies
    .filter(({ kpis }) => kpis[objective] !== null)
    .sort((a, b) => probability(b) - probability(a) || worth(b) - worth(a))
}
