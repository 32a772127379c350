import { ScenarioError, type ScenarioProblem } from './errors.ts'
import { loadScenario } from './load.ts'
import type { Scenario } from './schema/index.ts'

/** What {@link validateScenario} found. */
export interface Validation {
  /** Whether the scenario can be used. */
  readonly ok: boolean
  /** What is wrong, at most a hundred problems; empty if nothing is. */
  readonly errors: readonly ScenarioProblem[]
  /** The scenario, if it can be used. */
  readonly scenario?: Scenario
}

/**
 * Checks a scenario without throwing.
 *
 * @param fileOrName - bare name of a scenario of the library, or a YAML or JSON file.
 * @returns the scenario or its problems.
 */
export function validateScenario(fileOrName: string): Validation {
  try {
    return { ok: true, errors: [], scenario: loadScenario(fileOrName) }
  } catch (error) {
    if (error instanceof ScenarioError) return { ok: false, errors: error.problems }
    throw error
  }
}
