import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Bench, Measurement } from './bench.ts'

/** The built program, also when the bench runs from its sources. */
const MAIN = fileURLToPath(
  new URL(import.meta.url.includes('/dist/') ? '../cli/main.js' : '../dist/cli/main.js', import.meta.url),
)
const REPEATS = 9

/** From the shell to the end of `kingtide --help`. */
export const startupHelp: Bench = {
  id: 'startup.help',
  unit: 's',
  isDuration: true,
  typicalSeconds: 0.2,
  targets: { must: 0.2 },
  expectedEventCount: 0,
  repeats: REPEATS,
  measure: () => ({ value: timed('--help').seconds, eventCount: 0 }),
}

/** From the shell to the first replication of `quiet-week`, reported. */
export const startupFirstResult: Bench = {
  id: 'startup.first-result',
  unit: 's',
  isDuration: true,
  typicalSeconds: 1.5,
  targets: { must: 2.5 },
  expectedEventCount: 283_586,
  repeats: REPEATS,
  measure: firstResult,
}

function firstResult(): Measurement {
  const { seconds, out } = timed('run', 'quiet-week', '--json')
  return { value: seconds, eventCount: (JSON.parse(out) as { transitions: number }).transitions }
}

function timed(...words: readonly string[]): { seconds: number; out: string } {
  const startedAt = performance.now()
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, ...words], { encoding: 'utf8' })
  const seconds = (performance.now() - startedAt) / 1000
  if (status !== 0) throw new Error(`kingtide ${words.join(' ')} failed: ${stderr}`)
  return { seconds, out: stdout }
}
