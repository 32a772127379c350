import { mergedText, readMerged } from './extends.ts'
import type { LocatedMap } from './located.ts'
import { readTables } from './tables.ts'

export type { LocatedMap, Path } from './located.ts'
export { type Found, lookUp, placeOfKey, toPlain } from './look-up.ts'
export { MOST_PROBLEMS, pathText, problemAt, throwIfAny } from './problem.ts'
export { isTablePath } from './tables.ts'
export { readMerged }

/**
 * Reads a scenario with everything that belongs to it: what it extends, and its tables.
 *
 * @param file - path of a YAML or JSON file.
 * @returns its content with the place of every value, not yet checked against the schema.
 * @throws {ScenarioError} if a file cannot be read or understood.
 */
export function readLocated(file: string): LocatedMap {
  return readTables(readMerged(file))
}

/**
 * As {@link readLocated}, for a scenario that came as text, without a folder of its own.
 *
 * @param text - YAML or JSON.
 * @param name - what it is called in problems.
 * @throws {ScenarioError} if it cannot be understood, or names a file.
 */
export function locatedText(text: string, name: string): LocatedMap {
  return readTables(mergedText(text, name))
}
