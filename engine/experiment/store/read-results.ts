import { join } from 'node:path'
import type { Comparison } from '../comparison.ts'
import { InvalidExperimentError } from '../errors.ts'
import { readIfThere } from './files.ts'
import type { Manifest } from './manifest.ts'

/** What a results directory tells. */
export interface StoredResults {
  /** The statistics. */
  readonly comparison: Comparison
  /** How they came about. */
  readonly manifest: Manifest
}

/**
 * Reads the results of a comparison back from their directory, without running anything.
 *
 * @param directory - written by `compare`; of an interrupted comparison what was finished.
 * @throws {InvalidExperimentError} if it holds no result that can be read.
 * @throws {ResultsStoreError} if the disk refuses.
 */
export function readResults(directory: string): StoredResults {
  const read = (name: string): unknown => {
    const text = readIfThere(join(directory, name))
    if (text === undefined) {
      throw refusal(directory, `holds no ${name}`, 'name a directory that compare has written to its end')
    }
    return parsed(directory, name, text)
  }
  const manifest = read('manifest.json') as Manifest
  const result = read('result.json') as Omit<Comparison, 'courses'>
  return { comparison: { ...result, courses: read('courses.json') as Comparison['courses'] }, manifest }
}

function parsed(directory: string, name: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw refusal(
      directory,
      `holds a ${name} that is not JSON`,
      'run the same comparison again: nothing finished is repeated',
    )
  }
}

function refusal(directory: string, rule: string, fix: string): InvalidExperimentError {
  return new InvalidExperimentError('directory', directory, rule, fix)
}
