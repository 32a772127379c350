import { type JsonValue, ScenarioError } from '../errors.ts'

/** What is wrong with a file of the user; what is left out does not apply. */
export interface ImportProblem {
  /** The file. */
  readonly file: string
  /** Line in it; 1 is the first, and what is meant when nothing is said. */
  readonly line?: number
  /** Option or field that is concerned. */
  readonly path?: string
  /** The value found. */
  readonly value?: JsonValue
  /** The rule that is broken, without a full stop. */
  readonly rule: string
  /** What to do about it, in whole sentences. */
  readonly fix: string
}

/**
 * One error out of one problem.
 *
 * @param problem - what is wrong.
 * @returns the error, to be thrown.
 */
export function importError(problem: ImportProblem): ScenarioError {
  return new ScenarioError([{ line: 1, column: 1, path: '', value: null, ...problem }])
}
