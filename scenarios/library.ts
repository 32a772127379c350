import { classicNames, findInLibrary, libraryNames } from './library-files.ts'
import { lookUp, readMerged } from './load/index.ts'

/** An entry of the scenario library. */
export interface LibraryEntry {
  /** The name by which it is loaded. */
  readonly id: string
  /** The name it gives itself. */
  readonly name: string
  /** One line on what it is about. */
  readonly title: string
  /** What happens in it. */
  readonly description: string
  /** Its file. */
  readonly file: string
}

/**
 * The livestream scenarios that come with Kingtide, read only as far as their titles need.
 *
 * @returns the entries, sorted by id.
 * @throws {ScenarioError} if a file of the library is broken.
 */
export function listScenarios(): LibraryEntry[] {
  return entriesOf(libraryNames())
}

/**
 * The textbook systems that come with Kingtide; otherwise as {@link listScenarios}.
 *
 * @throws {ScenarioError} if a file of the library is broken.
 */
export function listClassicScenarios(): LibraryEntry[] {
  return entriesOf(classicNames())
}

function entriesOf(names: readonly string[]): LibraryEntry[] {
  return names.flatMap((id) => {
    const found = findInLibrary(id)
    return found.ok ? [readEntry(id, found.file)] : []
  })
}

function readEntry(id: string, file: string): LibraryEntry {
  const root = readMerged(file)
  const text = (key: string) => String(lookUp(root, [key]).value ?? '').trim()
  return { id, name: text('name'), title: text('title'), description: text('description'), file }
}
