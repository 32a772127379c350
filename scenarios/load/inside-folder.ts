import { realpathSync } from 'node:fs'
import { dirname, join, posix, sep, win32 } from 'node:path'
import type { FoundFile, Refusal } from '../found-file.ts'

const OUTSIDE: Refusal = {
  ok: false,
  rule: 'a file named here must lie in the folder of this file or below it',
  fix: 'Copy the file there and write its name relative to this folder, without "..".',
}

/**
 * Resolves the name of a file that a scenario mentions. It must stay inside the scenario's own folder tree, also when
 * symbolic links are followed.
 *
 * @param from - the file that mentions it.
 * @param name - the name as written.
 * @returns the path, relative to the same folder as `from`; a file that does not exist is not refused here.
 */
export function neighbour(from: string, name: string): FoundFile | Refusal {
  const isAbsolute = posix.isAbsolute(name) || win32.isAbsolute(name) || /^[a-z]:/i.test(name)
  if (isAbsolute || name.split(/[\\/]/).includes('..')) return OUTSIDE
  const folder = dirname(from)
  const file = join(folder, name)
  return staysInside(folder, file) ? { ok: true, file } : OUTSIDE
}

function staysInside(folder: string, file: string): boolean {
  try {
    const root = realpathSync(folder)
    return realpathSync(file).startsWith(root.endsWith(sep) ? root : root + sep)
  } catch {
    return true // there is no such file: reading it will say so
  }
}
