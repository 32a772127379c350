import { type Stats, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { optionError } from '../failure/index.ts'

/**
 * Refuses a directory that cannot be made, before anything is simulated for it.
 *
 * @param option - the option that names it.
 * @param folder - the directory; it need not exist.
 * @throws {UsageError} if it, or a directory above it, is a file.
 */
export function demandFolder(option: string, folder: string): void {
  if (folder.trim() === '') throw optionError(option, folder, 'is empty', 'name a directory')
  for (let path = resolve(folder); ; path = dirname(path)) {
    const stats = statsOf(path)
    if (stats?.isDirectory() === true) return
    if (stats !== undefined) throw optionError(option, folder, 'is not a directory', 'name a directory')
  }
}

function statsOf(path: string): Stats | undefined {
  try {
    return statSync(path)
  } catch {
    return undefined
  }
}
