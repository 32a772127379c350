import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'

/**
 * A new folder for the tests of one file or `describe`; it is removed after the last of them.
 *
 * @returns its path.
 */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'kingtide-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}
