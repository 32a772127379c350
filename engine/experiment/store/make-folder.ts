import { existsSync, mkdirSync } from 'node:fs'
import { dirname, resolve } from 'node:path'

/**
 * Makes a folder and the folders above it that are missing. Node's own `recursive` never returns where the parent
 * accepts no folders, such as below /proc.
 *
 * @param folder - path.
 * @throws {Error} of the system call that failed.
 */
export function makeFolder(folder: string): void {
  const missing: string[] = []
  for (let path = resolve(folder); !existsSync(path); path = dirname(path)) missing.push(path)
  for (const path of missing.reverse()) mkdirSync(path)
}
