import { createRequire } from 'node:module'

/**
 * Version of the program, from its package.json; the package names itself, so sources and build find the same file.
 */
export function readVersion(): string {
  return (createRequire(import.meta.url)('kingtide/package.json') as { version: string }).version
}
