import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'

/**
 * Piscina first tries `require` on the worker file; with an ES module that cannot be linked, Node 20 then aborts the
 * whole process. Without `require` of ES modules it goes on to `import`, which gives an error with file and line.
 */
const AS_IMPORT = ['--no-experimental-require-module']

/**
 * Arguments of Node for a worker thread.
 *
 * @param file - path of the worker file; one that ends in `.ts` is run through tsx.
 */
export function workerArguments(file: string): string[] {
  return [...AS_IMPORT, ...(file.endsWith('.ts') ? ['--import', tsx()] : [])]
}

/** Where tsx lies, seen from this file: the working directory may be anywhere. */
function tsx(): string {
  return pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href
}
