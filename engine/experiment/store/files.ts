import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { ResultsStoreError } from '../errors.ts'

/** Ending of a file that is still being written; one left by a crash is overwritten by the next run. */
export const PARTIAL = '.partial'

/**
 * Writes a whole file so that a reader, or a crash at any moment, sees the old content or the new, never a part:
 * written beside it, flushed to the disk, then renamed over it.
 *
 * @param path - the file.
 * @param content - its new content, written as UTF-8.
 * @throws {ResultsStoreError} if the disk refuses; the old content stands.
 */
export function writeAtomically(path: string, content: string): void {
  attempt('write', path, () => {
    const partial = `${path}${PARTIAL}`
    const descriptor = openSync(partial, 'w')
    try {
      writeFileSync(descriptor, content)
      fsyncSync(descriptor)
    } finally {
      closeSync(descriptor)
    }
    renameSync(partial, path)
    flushDirectory(dirname(path))
  })
}

/**
 * Content of a file.
 *
 * @param path - the file.
 * @returns `undefined` when there is no such file.
 * @throws {ResultsStoreError} if it is there and cannot be read.
 */
export function readIfThere(path: string): string | undefined {
  return attempt('read', path, () => {
    try {
      return readFileSync(path, 'utf8')
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
      throw error
    }
  })
}

/**
 * Does something with a file and names the file if that fails.
 *
 * @param action - what is done, e.g. `write`.
 * @param path - with which file or directory.
 * @param work - does it.
 * @throws {ResultsStoreError} with whatever `work` threw as its cause.
 */
export function attempt<Result>(action: string, path: string, work: () => Result): Result {
  try {
    return work()
  } catch (error) {
    throw new ResultsStoreError(action, path, error)
  }
}

/** Makes the rename itself last; systems on which a directory cannot be opened do without. */
function flushDirectory(path: string): void {
  if (process.platform === 'win32') return
  const descriptor = openSync(path, 'r')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}
