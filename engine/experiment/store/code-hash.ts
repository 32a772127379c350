import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { sha256 } from '../canonical-json.ts'

/** Folders whose code decides what a run does, seen from this file. */
const FOLDERS = ['../..', '../../../scenarios']

/**
 * Hash of the code that simulates, so that results of another state of it are never taken for those of this one.
 *
 * @returns 64 hexadecimal digits; sources and build have different ones.
 */
export function codeHash(): string {
  const extension = extname(import.meta.url)
  const files = FOLDERS.flatMap((folder) =>
    codeIn(fileURLToPath(new URL(folder, import.meta.url)), extension),
  )
  return sha256(files.map((file) => readFileSync(file, 'utf8')).join('\0'))
}

function codeIn(folder: string, extension: string): string[] {
  return (
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.endsWith('.d.ts'))
      // What was learned decides what a run does as code does.
      .filter(({ name }) => name.endsWith(extension) || name === 'learned-models.json')
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
  )
}
