// Compiles the sources to dist/ and makes dist/ complete: scenarios copied, command executable, no leftovers.
import { execFileSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, readdirSync, rmSync } from 'node:fs'
import { extname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const DIST = join(ROOT, 'dist')
const COPIED = [join('scenarios', 'library'), join('scenarios', 'starter')]
const LEARNED = join('engine', 'policies', 'forecast', 'learned', 'learned-models.json')
const PAGE = join(DIST, 'viz', 'studio')
const DATA = new Set(['.yaml', '.yml', '.csv'])
const EMITTED = /\.(js|js\.map|d\.ts)$/

try {
  execFileSync(
    process.execPath,
    [join(ROOT, 'node_modules/typescript/bin/tsc'), '-p', 'tsconfig.build.json'],
    {
      cwd: ROOT,
      stdio: 'inherit',
    },
  )
} catch {
  process.exit(1) // tsc has said why
}

removeLeftovers()
await buildPage()
for (const folder of COPIED) {
  cpSync(join(ROOT, folder), join(DIST, folder), { recursive: true, filter: isFolderOrData })
}
cpSync(join(ROOT, LEARNED), join(DIST, LEARNED))
const command = join(DIST, 'cli', 'main.js')
if (existsSync(command)) chmodSync(command, 0o755)

/** Bundles the page of the server; vite empties its folder first. */
async function buildPage() {
  const { build } = await import('vite')
  await build({ configFile: join(ROOT, 'viz', 'studio', 'vite.config.ts') })
}

/** Removes what an earlier build left of sources and scenarios that are gone; files in use stay untouched. */
function removeLeftovers() {
  if (!existsSync(DIST)) return
  for (const entry of readdirSync(DIST, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const emitted = join(entry.parentPath, entry.name)
    const source = join(ROOT, relative(DIST, emitted).replace(EMITTED, '.ts'))
    if (!existsSync(source) && !emitted.startsWith(PAGE)) rmSync(emitted)
  }
}

/** @param {string} path */
function isFolderOrData(path) {
  return extname(path) === '' || DATA.has(extname(path))
}
