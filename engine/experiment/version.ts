import { createRequire } from 'node:module'

/** Version of kingtide, from its package.json; the package names itself, so sources and build find the same file. */
export const KINGTIDE_VERSION: string = (
  createRequire(import.meta.url)('kingtide/package.json') as { version: string }
).version
