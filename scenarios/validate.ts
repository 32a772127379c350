import { ScenarioError, type ScenarioProblem } from './errors.ts'
import { loadAnyScenario } from './load.ts'
import type { AnyScenario } from './schema/index.ts'

/** What {@link validateScenario} found. */
export interface Validation {
  /** Whether the scenario can be used. */
  readonly ok: boolean
  /** What is wrong, at most a hundred problems; empty if nothing is. */
  readonly errors: readonly ScenarioProblem[]
  /** The scenario, if it can be used. */
  readonly scenario?: AnyScenario
}

/**
 * Checks a scenario of any model without throwing.
 *
 * @param fileOrName - bare name of a scenario of the library, or a YAML or JSON file.
 * @returns the scenario or its problems.
 */
export function validateScenario(fileOrName: string): Validation {
  try {
    return { ok: true, errors: [], scenario: loadAnyScenario(fileOrName) }
  } catch (error) {
    if (error instanceof ScenarioError) return { ok: false, errors: error.problems }
    throw error
  }
}
