import { existsSync, readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { FoundFile, Refusal } from './found-file.ts'
import { didYouMean } from './spelling/index.ts'

const FOLDER = new URL('./library/', import.meta.url)
const ENDING = '.yaml'
/** Folder of the library with textbook systems. */
const CLASSIC = 'classic'
/** What `init` calls the scenario in a folder of its own. */
const OWN = 'scenario.yaml'

/**
 * Whether a text names a scenario of the library rather than a file.
 *
 * @param text - what a user wrote.
 * @returns true for a bare name, without an ending such as `.yaml`; one of a textbook system has `classic/` before it.
 */
export function isLibraryName(text: string): boolean {
  return /^(classic\/)?[\p{L}\p{N}][\p{L}\p{N}._-]*$/u.test(text) && !/\.(ya?ml|json|csv)$/i.test(text)
}

/**
 * Names of the livestream scenarios in the library.
 *
 * @returns the names, sorted.
 */
export function libraryNames(): string[] {
  return namesIn('')
}

/**
 * Names of the textbook systems in the library.
 *
 * @returns the names, each with `classic/` before it, sorted.
 */
export function classicNames(): string[] {
  return namesIn(CLASSIC).map((name) => `${CLASSIC}/${name}`)
}

function namesIn(part: string): string[] {
  const folder = join(fileURLToPath(FOLDER), part)
  if (!existsSync(folder)) return []
  const files = readdirSync(folder).filter((name) => name.endsWith(ENDING))
  return files.map((name) => name.slice(0, -ENDING.length)).sort()
}

/**
 * The file of a scenario of the library.
 *
 * @param name - such as `singles-night` or `classic/serial`.
 * @returns its path, relative to the working directory if it lies inside; otherwise names that are close.
 */
export function findInLibrary(name: string): FoundFile | Refusal {
  const names = libraryNames().concat(classicNames())
  if (names.includes(name)) return { ok: true, file: shownPath(join(fileURLToPath(FOLDER), name + ENDING)) }
  const own = existsSync(join(name, OWN)) ? join(name, OWN) : `./${name}${ENDING}`
  const fix = `${didYouMean(name, names)} For a file of your own, write its name with the ending, such as ${own}.`
  return { ok: false, rule: 'no scenario of this name is in the library', fix }
}

function shownPath(file: string): string {
  const fromHere = relative(process.cwd(), file)
  return fromHere.startsWith('..') ? file : fromHere
}
