import type { ScenarioProblem } from '../errors.ts'
import { isLibraryName } from '../library-files.ts'
import type { LocatedMap } from './located.ts'
import { lookUp } from './look-up.ts'
import { problemAt, throwIfAny } from './problem.ts'
import { TABLE_PLACES } from './tables.ts'

const NO_FILES = 'a scenario sent as text cannot name files'

/**
 * Refuses a scenario that came without its folder and names files all the same.
 *
 * @param root - the scenario as it was sent, not yet merged with what it extends.
 * @throws {ScenarioError} naming every such place.
 */
export function refuseFiles(root: LocatedMap): void {
  const base = lookUp(root, ['extends'])
  const isFile = typeof base.value === 'string' && base.value !== '' && !isLibraryName(base.value)
  const fix = 'Write the name of a scenario of the library, such as extends: singles-night, or leave it out.'
  const ofBase = isFile ? [problemAt(base.place, ['extends'], base.value, NO_FILES, fix)] : []
  throwIfAny([...ofBase, ...TABLE_PLACES.flatMap((path) => ofTable(root, path))])
}

function ofTable(root: LocatedMap, path: readonly string[]): ScenarioProblem[] {
  const { place, value, present } = lookUp(root, path)
  if (!present || typeof value !== 'string') return []
  const fix = 'Write the rows of the table here, or leave it out to take that of the scenario it extends.'
  return [problemAt(place, path, value, NO_FILES, fix)]
}
