import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { dirname, extname, relative, resolve } from 'node:path'
import type { BuildFailure, Message, Plugin } from 'esbuild'
import { PolicyFileError } from './policy-file-error.ts'

/** Doors of the running program, seen from this file; a policy file imports them by these names. */
const DOORS: Readonly<Record<string, string>> = {
  kingtide: '../index',
  'kingtide/kernel': '../kernel/index',
  'kingtide/scenarios': '../../scenarios/index',
}

/** A policy file and what it imports as one module of JavaScript. */
export interface PolicyModule {
  /** Source of the file as it is written. */
  readonly source: string
  /** The module; it imports the program by the names of its doors. */
  readonly code: string
  /** SHA-256 of `code`. */
  readonly sha256: string
  /** The same as a worker loads it: doors by their address, and a source map. */
  readonly runnable: string
  /** Absolute paths of the files it was made of. */
  readonly files: readonly string[]
}

/**
 * Makes one module of a policy file and everything it imports. Types are dropped, not checked.
 *
 * @param file - `.ts`, `.mts`, `.js` or `.mjs`, anywhere on disk.
 * @throws {PolicyFileError} if it cannot be read or does not compile; it names file and line.
 */
export async function transpile(file: string): Promise<PolicyModule> {
  const source = read(file)
  const path = resolve(file)
  const { build } = await import('esbuild')
  const result = await build({
    entryPoints: [path],
    absWorkingDir: dirname(path),
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    outfile: 'policy.mjs',
    write: false,
    sourcemap: 'external',
    sourcesContent: false,
    logLevel: 'silent',
    charset: 'utf8',
    // What it means must not depend on settings that happen to lie about.
    tsconfigRaw: {},
    plugins: [DOORS_STAY],
  }).catch((failure: unknown) => {
    throw fault(file, failure)
  })
  const code = result.outputFiles.find(({ path: name }) => name.endsWith('.mjs'))?.text ?? ''
  const map = result.outputFiles.find(({ path: name }) => name.endsWith('.map'))?.text ?? '{}'
  const files = sourcesOf(map, dirname(path))
  const sha256 = createHash('sha256').update(code).digest('hex')
  return { source, code, sha256, runnable: runnable(code, map, files), files }
}

/** The program is not bundled: the policy runs on the one that runs it. */
const DOORS_STAY: Plugin = {
  name: 'kingtide',
  setup: ({ onResolve }) => {
    onResolve({ filter: /^kingtide(\/|$)/ }, ({ path }) =>
      path in DOORS
        ? { path, external: true }
        : { errors: [{ text: `there is no '${path}': import from ${Object.keys(DOORS).join(', ')}` }] },
    )
  },
}

function runnable(code: string, map: string, files: readonly string[]): string {
  const extension = extname(import.meta.url)
  const addressed = code.replaceAll(
    /^(import .*from |import |export .*from )"(kingtide[^"]*)";$/gm,
    (all, head, door) => {
      const module = DOORS[door as string]
      if (module === undefined) return all
      return `${head}${JSON.stringify(new URL(`${module}${extension}`, import.meta.url).href)};`
    },
  )
  const absolute = JSON.stringify({ ...(JSON.parse(map) as object), sources: files })
  const encoded = Buffer.from(absolute).toString('base64')
  return `${addressed}\n//# sourceMappingURL=data:application/json;base64,${encoded}\n`
}

function sourcesOf(map: string, folder: string): string[] {
  const { sources = [] } = JSON.parse(map) as { sources?: string[] }
  return sources.map((source) => resolve(folder, source))
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    throw new PolicyFileError(file, null, `it cannot be read: ${(error as Error).message}`)
  }
}

/** The first thing that does not compile, in the file itself or in one it imports. */
function fault(file: string, failure: unknown): Error {
  const [first] = (failure as Partial<BuildFailure>).errors ?? ([] as Message[])
  if (first === undefined) return new PolicyFileError(file, null, `it does not compile: ${String(failure)}`)
  const { location, text } = first
  if (location === null) return new PolicyFileError(file, null, `it does not compile: ${text}`)
  const where = resolve(dirname(resolve(file)), location.file)
  const name = where === resolve(file) ? file : relative(process.cwd(), where)
  return new PolicyFileError(name, location.line, `it does not compile: ${text}`)
}
