import type { ExperimentOptions } from '../../engine/experiment/index.ts'
import { KPI_KEYS } from '../../engine/index.ts'
import { comparedByDefault, policySetsOf, type Scenario } from '../../scenarios/index.ts'
import { optionError } from '../failure/index.ts'
import { knownName } from '../options/index.ts'
import type { CompareOptions } from './compare-options.ts'

/**
 * What the engine is asked to compare.
 *
 * @param scenario - the scenario.
 * @param options - as the caller gave them.
 * @throws {UsageError} for a name that nothing has.
 */
export function planComparison(scenario: Scenario, options: CompareOptions): ExperimentOptions {
  refuseLevers(options.levers)
  const known = Object.keys(policySetsOf(scenario))
  const {
    policies = comparedByDefault(scenario),
    seed,
    replications,
    workers,
    lotSize,
    objective = 'profit',
  } = options
  for (const name of policies) knownName('--policies', name, known, 'policy')
  knownName('--objective', objective, KPI_KEYS, 'indicator')
  return { scenario, policies, seed, replications, workers, lotSize, objective }
}

function refuseLevers(levers: string | undefined): void {
  if (levers === undefined) return
  throw optionError('--levers', levers, 'names a lever, and this version has none yet', 'leave --levers out')
}
