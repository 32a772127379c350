import { readMerged } from './extends.ts'
import type { LocatedMap } from './located.ts'
import { readTables } from './tables.ts'

export {
  type Found,
  type Located,
  type LocatedMap,
  lookUp,
  type Path,
  type Place,
  placeOfKey,
  toPlain,
} from './located.ts'
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
