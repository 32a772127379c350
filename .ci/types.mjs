// Type check of everything, then the rule that an export states its type (isolatedDeclarations) outside scenarios/,
// whose types are inferred from zod schemas.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const STATED = ['engine', 'viz', 'api', 'cli', 'bench']
const OPTIONS = {
  target: ts.ScriptTarget.ES2023,
  module: ts.ModuleKind.NodeNext,
  declaration: true,
  isolatedDeclarations: true,
  allowImportingTsExtensions: true,
}

const checked = spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.json'], {
  cwd: ROOT,
  stdio: 'inherit',
})
const page = spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'viz/studio'], {
  cwd: ROOT,
  stdio: 'inherit',
})
const unstated = STATED.flatMap(sources).flatMap(diagnose)
if (unstated.length > 0) {
  const host = {
    getCanonicalFileName: (name) => name,
    getCurrentDirectory: () => ROOT,
    getNewLine: () => '\n',
  }
  process.stderr.write(ts.formatDiagnostics(unstated, host))
}
process.exit(checked.status === 0 && page.status === 0 && unstated.length === 0 ? 0 : 1)

/** @param {string} folder */
function sources(folder) {
  if (!existsSync(join(ROOT, folder))) return []
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
    .map((name) => join(ROOT, folder, name))
}

/** @param {string} fileName */
function diagnose(fileName) {
  const source = readFileSync(fileName, 'utf8')
  const { diagnostics = [] } = ts.transpileDeclaration(source, {
    fileName,
    reportDiagnostics: true,
    compilerOptions: OPTIONS,
  })
  return diagnostics
}
