import { compile, type RunRecord, simulate } from '../../engine/index.ts'
import { policySetsOf, type Scenario } from '../../scenarios/index.ts'

/** The policy set the baseline is calibrated under. */
const POLICY = 'as-is'

/**
 * Replications of the baseline.
 *
 * @param scenario - the baseline.
 * @param replications - how many, from 0 on.
 * @param options - seed; policy set and lot size where they are others.
 */
export function runBaseline(
  scenario: Scenario,
  replications: number,
  { seed, policyName = POLICY, lotSize = 1 }: { seed: number; policyName?: string; lotSize?: number },
): RunRecord[] {
  const compiled = compile(scenario)
  const policySet = policySetsOf(scenario)[policyName]
  return Array.from({ length: replications }, (_, replication) =>
    simulate(compiled, { policyName, policySet, seed, replication, lotSize }),
  )
}
