import { type ExperimentOptions, knownPolicies } from '../../engine/experiment/index.ts'
import { KPI_KEYS, type PolicyFile } from '../../engine/index.ts'
import { comparedByDefault, readLevers, type Scenario } from '../../scenarios/index.ts'
import { knownName } from '../options/index.ts'
import type { CompareOptions } from './compare-options.ts'

/**
 * What the engine is asked to compare.
 *
 * @param scenario - the scenario.
 * @param policyFiles - policy sets from files; those that `--policies` does not name come last.
 * @param options - as the caller gave them.
 * @throws {UsageError} for a name that nothing has.
 * @throws {LeverError} for a lever that cannot be used as it is written.
 */
export function planComparison(
  scenario: Scenario,
  policyFiles: readonly PolicyFile[],
  options: CompareOptions,
): ExperimentOptions {
  const known = [...knownPolicies(scenario, policyFiles).keys()]
  const {
    policies: named = comparedByDefault(scenario),
    seed,
    replications,
    workers,
    lotSize,
    lotTolerance,
    objective = 'profit',
  } = options
  for (const name of named) knownName('--policies', name, known, 'policy')
  knownName('--objective', objective, KPI_KEYS, 'indicator')
  const files = policyFiles.map(({ name }) => name)
  const policies = [...new Set([...named, ...files])]
  const levers = options.levers === undefined ? [] : readLevers(options.levers)
  const numbers = { seed, replications, workers, lotSize, lotTolerance }
  return { scenario, policies, policyFiles, levers, ...numbers, objective }
}
