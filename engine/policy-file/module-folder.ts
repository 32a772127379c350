import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

let folder: string | undefined

/**
 * Writes a module where workers of this process can load it: a folder of its own below that for temporary files,
 * readable by its owner only and removed when the process ends.
 *
 * @param hash - of the module; it names the file.
 * @param code - the module.
 * @returns path of the file.
 */
export function writeModule(hash: string, code: string): string {
  folder ??= makeFolder()
  const path = join(folder, `${hash}.mjs`)
  const partial = `${path}.partial`
  writeFileSync(partial, code)
  renameSync(partial, path)
  return path
}

function makeFolder(): string {
  const made = mkdtempSync(join(tmpdir(), 'kingtide-policies-'))
  process.once('exit', () => rmSync(made, { recursive: true, force: true }))
  return made
}
