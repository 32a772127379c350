import { realpathSync } from 'node:fs'
import { ScenarioError } from '../errors.ts'
import { findInLibrary, isLibraryName } from '../library-files.ts'
import { neighbour } from './inside-folder.ts'
import type { LocatedMap, LocatedScalar } from './located.ts'
import { mergeScenarios } from './merge.ts'
import { parseYaml } from './parse-yaml.ts'
import { problemAt } from './problem.ts'
import { readText, type Unreadable } from './read-text.ts'
import { refuseFiles } from './refuse-files.ts'

/** Largest YAML or JSON file that is read, bytes. */
const LARGEST_YAML = 5_000_000

/** Longest chain of scenarios that build on one another. */
const LONGEST_CHAIN = 8

const EXTENDS = 'extends'

/**
 * Reads a scenario file and, below it, the scenarios it extends.
 *
 * @param file - path of a YAML or JSON file.
 * @returns its merged content, with the true place of every value; without the key `extends`.
 * @throws {ScenarioError} if a file cannot be read, is no YAML map, or the chain is circular or too long.
 */
export function readMerged(file: string): LocatedMap {
  const content = readText(file, LARGEST_YAML)
  if (content.ok) return extend(parseYaml(content.text, file), [file])
  throw contentError(content, file)
}

/**
 * As {@link readMerged}, for a scenario that came as text: it may extend a scenario of the library and names no files.
 *
 * @param text - YAML or JSON.
 * @param name - what it is called in problems.
 * @throws {ScenarioError} as {@link readMerged}, and if it names a file.
 */
export function mergedText(text: string, name: string): LocatedMap {
  const own = parseYaml(text, name)
  refuseFiles(own)
  return extend(own, [name])
}

function extend(own: LocatedMap, chain: readonly string[]): LocatedMap {
  const base = own.entries.get(EXTENDS)?.value
  if (base === undefined) return own
  const entries = new Map(own.entries)
  entries.delete(EXTENDS)
  const name = requireName(base.kind === 'scalar' ? base : { kind: 'scalar', place: base.place, value: null })
  const file = findBase(name)
  refuseCycle(name, file, chain)
  const content = readText(file, LARGEST_YAML)
  if (!content.ok)
    throw content.line === undefined ? refuse(name, content.rule, content.fix) : contentError(content, file)
  return mergeScenarios(extend(parseYaml(content.text, file), [...chain, file]), { ...own, entries })
}

type Name = LocatedScalar & { readonly value: string }

function requireName(base: LocatedScalar): Name {
  if (typeof base.value === 'string' && base.value !== '') return base as Name
  throw refuse(
    base,
    'must be the name of a scenario or of a file',
    'Write, for example, extends: singles-night',
  )
}

function findBase(name: Name): string {
  if (isLibraryName(name.value)) {
    const found = findInLibrary(name.value)
    if (found.ok) return found.file
    throw refuse(name, found.rule, found.fix)
  }
  const found = neighbour(name.place.file, name.value)
  if (found.ok) return found.file
  throw refuse(name, found.rule, found.fix)
}

function refuseCycle(name: Name, file: string, chain: readonly string[]): void {
  const names = [...chain, file]
  const first = chain.findIndex((earlier) => isSameFile(earlier, file))
  if (first >= 0) {
    throw refuse(
      name,
      `scenarios extend each other in a circle: ${names.slice(first).join(' → ')}`,
      'Remove one "extends".',
    )
  }
  if (chain.length < LONGEST_CHAIN) return
  const rule = `the chain of scenarios that extend one another is longer than ${LONGEST_CHAIN}`
  throw refuse(name, rule, 'Merge some of the files.')
}

function isSameFile(a: string, b: string): boolean {
  try {
    return realpathSync(a) === realpathSync(b)
  } catch {
    return a === b
  }
}

function refuse(name: LocatedScalar, rule: string, fix: string): ScenarioError {
  return new ScenarioError([problemAt(name.place, [EXTENDS], name.value, rule, fix)])
}

function contentError({ line, rule, fix }: Unreadable, file: string): ScenarioError {
  return new ScenarioError([problemAt({ file, line: line ?? 1, column: 1 }, [], null, rule, fix)])
}
