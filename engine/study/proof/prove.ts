import { fileURLToPath } from 'node:url'
import { Piscina } from 'piscina'
import { workerArguments } from '../../experiment/pool/index.ts'
import { type Check, isQuick } from './check.ts'
import type { CheckResult } from './check-result.ts'
import { type GoldenTraces, proveTraces } from './golden-traces.ts'
import { groupChecks, type ProofTask } from './proof-task.ts'
import { type Proof, type SkippedCheck, summariseProof } from './summarise-proof.ts'

/** How a proof is run. */
export interface ProofOptions {
  /** What is checked: some or all of `CHECKS`. */
  readonly checks: readonly Check[]
  /** Leave out what takes long, and look at fewer cases of each law. */
  readonly isQuick: boolean
  /** Seed of all random numbers. */
  readonly seed: number
  /** Worker threads, >= 1. */
  readonly workers: number
  /** Directory with golden traces, which are replayed as checks of their own. @defaultValue none */
  readonly data?: string | undefined
  /** Wall clock, ms from any origin; only differences are read. */
  readonly clock: () => number
  /** Stops it; checks that are under way are dropped. */
  readonly signal?: AbortSignal | undefined
  /** Told whenever checks are done: how many, of how many, and the time left by the pace so far. */
  readonly onProgress?: ((done: number, total: number, secondsLeft: number | null) => void) | undefined
}

const NO_TRACES: GoldenTraces = { results: [], skips: [] }

// The worker is a file of its own, .ts beside the sources and .js in the build.
const WORKER = fileURLToPath(
  new URL(`./proof.worker.${import.meta.url.endsWith('.ts') ? 'ts' : 'js'}`, import.meta.url),
)

/**
 * Runs checks in worker threads. Results depend on the seed, and not on the number of workers.
 *
 * @param options - which checks, and how.
 * @returns results in the order of the checks; without those that a signal dropped.
 */
export async function prove(options: ProofOptions): Promise<Proof> {
  const { checks, clock, signal } = options
  const started = clock()
  const chosen = checks.filter((check) => !options.isQuick || isQuick(check))
  const found = new Map<string, CheckResult>()
  await runAll(chosen, options, (results) => {
    for (const result of results) found.set(result.id, result)
    const left = ((clock() - started) / 1000 / found.size) * (chosen.length - found.size)
    options.onProgress?.(found.size, chosen.length, left)
  })
  const skipped = checks.flatMap((check): SkippedCheck[] =>
    chosen.includes(check) ? [] : [{ id: check.id, reason: 'it takes too long for --quick' }],
  )
  const traces = options.data === undefined ? NO_TRACES : proveTraces(options.data, clock)
  const results = chosen.flatMap(({ id }) => found.get(id) ?? [])
  return summariseProof([...results, ...traces.results], {
    skips: [...skipped, ...traces.skips],
    seed: options.seed,
    isInterrupted: isAborted(signal),
    elapsedSeconds: (clock() - started) / 1000,
  })
}

async function runAll(
  checks: readonly Check[],
  { seed, isQuick, workers, signal }: ProofOptions,
  onResults: (results: readonly CheckResult[]) => void,
): Promise<void> {
  const groups = groupChecks(checks)
  const threads = Math.min(workers, groups.length)
  if (threads === 0 || isAborted(signal)) return
  const pool = new Piscina<ProofTask, CheckResult[]>({
    filename: WORKER,
    minThreads: threads,
    maxThreads: threads,
    execArgv: workerArguments(WORKER),
  })
  const tasks = groups.values()
  const work = async (): Promise<void> => {
    for (const ids of tasks) onResults(await pool.run({ ids, seed, isQuick }, { signal: signal ?? null }))
  }
  try {
    await Promise.all(Array.from({ length: threads }, work))
  } catch (error) {
    if (!isAborted(signal)) throw error
  } finally {
    await pool.destroy()
  }
}

function isAborted(signal: AbortSignal | undefined): boolean {
  return signal?.aborted === true
}
