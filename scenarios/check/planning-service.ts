import type { Scenario } from '../schema/index.ts'
import type { Finding } from './finding.ts'

/**
 * The planning service plans for kinds of merchants that there are.
 *
 * @param scenario - the scenario.
 * @yields a finding at each kind that is not there.
 */
export function* checkPlanningService({ planningService, catalogue }: Scenario): Generator<Finding> {
  const kinds = Object.keys(catalogue.merchants ?? {})
  for (const [index, kind] of (planningService?.merchants ?? []).entries()) {
    if (kinds.includes(kind)) continue
    yield {
      path: ['planningService', 'merchants', index],
      rule: 'must be a key of catalogue.merchants',
      fix:
        kinds.length === 0
          ? 'Add kinds of merchants to catalogue.merchants, or take planningService out.'
          : `Write one of ${kinds.join(', ')}.`,
    }
  }
}
