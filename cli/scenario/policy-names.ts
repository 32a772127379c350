import { POLICY_SETS, type PolicySet, type Scenario } from '../../scenarios/index.ts'

/**
 * The policy sets that can be run on a scenario: its own, which may replace built-in ones, then the built-in ones.
 *
 * @param scenario - the scenario.
 * @returns policy sets by name, in the order in which they are compared.
 */
export function policySetsOf(scenario: Scenario): Readonly<Record<string, PolicySet>> {
  return { ...scenario.policies, ...POLICY_SETS, ...scenario.policies }
}
