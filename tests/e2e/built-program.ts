import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
/** Main file of the built program. */
export const MAIN: string = join(ROOT, 'dist', 'cli', 'main.js')
const LOCK = join(ROOT, 'node_modules', '.kingtide-build')
const SOURCES = ['engine', 'scenarios', 'viz', 'api', 'cli', 'bench', 'package.json', 'tsconfig.build.json']
const LOCK_LASTS = 300_000

/** How a call of the program ended. */
export interface Call {
  /** Exit code; `null` if a signal ended it. */
  readonly code: number | null
  /** What it wrote to standard output. */
  readonly out: string
  /** What it wrote to standard error. */
  readonly err: string
}

/** How a call is made. */
export interface CallOptions {
  /** Working directory. */
  readonly cwd: string
  /** Environment variables besides those of the tests. */
  readonly env?: Readonly<Record<string, string>>
  /** Told the process once it runs. */
  readonly onStart?: (signal: (name: NodeJS.Signals) => void) => void
}

/** Builds the program unless it is newer than its sources; test files that run at the same time build it once. */
export async function buildProgram(): Promise<void> {
  while (isStale()) {
    if (!takeLock()) {
      await setTimeout(200)
      continue
    }
    try {
      if (isStale()) build()
    } finally {
      rmSync(LOCK, { recursive: true, force: true })
    }
  }
}

/** Calls the built program, standard output and error being pipes. */
export function kingtide(words: readonly string[], { cwd, env, onStart }: CallOptions): Promise<Call> {
  const child = spawn(process.execPath, [MAIN, ...words], {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let out = ''
  let err = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text
  })
  onStart?.((name) => child.kill(name))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, out, err }))
  })
}

function build(): void {
  const { status, stdout, stderr } = spawnSync('npm', ['run', '-s', 'build'], { cwd: ROOT, encoding: 'utf8' })
  if (status !== 0) throw new Error(`the program cannot be built:\n${stdout}${stderr}`)
}

function isStale(): boolean {
  if (!existsSync(MAIN)) return true
  const built = statSync(MAIN).mtimeMs
  return SOURCES.some((name) => newest(join(ROOT, name)) > built)
}

function newest(path: string): number {
  if (!existsSync(path)) return 0
  if (statSync(path).isFile()) return statSync(path).mtimeMs
  const entries = readdirSync(path, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  )
  return Math.max(0, ...entries.map((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs))
}

function takeLock(): boolean {
  try {
    mkdirSync(LOCK)
    return true
  } catch {
    // Left by tests that were killed.
    const age = Date.now() - (statSync(LOCK, { throwIfNoEntry: false })?.mtimeMs ?? Date.now())
    if (age > LOCK_LASTS) rmSync(LOCK, { recursive: true, force: true })
    return false
  }
}
