import type { PolicyFile } from '../../engine/index.ts'
import { optionError } from '../failure/index.ts'

const FILE = /\.[mc]?[jt]s$/i

/**
 * Whether what was given names a policy file and not a policy.
 *
 * @param text - as it was given.
 */
export function isPolicyFile(text: string): boolean {
  return FILE.test(text)
}

/**
 * Loads policy files. What that needs is loaded only if there is one.
 *
 * @param files - as they were given.
 * @throws {UsageError} if one is no file of TypeScript or JavaScript.
 * @throws {PolicyFileError} if one cannot be used.
 */
export async function openPolicyFiles(files: readonly string[]): Promise<readonly PolicyFile[]> {
  const stray = files.find((file) => !isPolicyFile(file))
  if (stray !== undefined) {
    const fix = 'give a .ts or .js file; policies that have a name go to --policies'
    throw optionError('--policy', stray, 'is no policy file', fix)
  }
  const { loadPolicyFile } = await import('../../engine/index.ts')
  return Promise.all(files.map(loadPolicyFile))
}
