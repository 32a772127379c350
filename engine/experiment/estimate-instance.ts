import { createHash } from 'node:crypto'
import { availableParallelism } from 'node:os'
import type { ClassicScenario } from '../../scenarios/index.ts'
import type { ClassicRecord } from '../classic-record.ts'
import { canonicalJson } from './canonical-json.ts'
import { InvalidExperimentError } from './errors.ts'
import { withWarmUp } from './find-warm-up.ts'
import { type ClassicData, type ClassicTask, runReplications } from './pool/index.ts'
import { type Estimate, meanInterval } from './statistics/index.ts'
import { KINGTIDE_VERSION } from './version.ts'

/** What {@link estimateInstance} is told. */
export interface InstanceOptions {
  /** A checked scenario of a textbook model. */
  readonly scenario: ClassicScenario
  /** Seed of the random numbers, a safe integer. @defaultValue 1 */
  readonly seed?: number | undefined
  /** Independent replications, each with its own warm-up; 2 to 1,000,000. @defaultValue what the scenario says */
  readonly replications?: number | undefined
  /** Worker threads, 1 to 1,024. @defaultValue what the machine runs in parallel */
  readonly workers?: number | undefined
  /** Wall clock, milliseconds from any origin; only differences are read. */
  readonly clock: () => number
  /** Stops the estimate: what is finished is kept. */
  readonly signal?: AbortSignal | undefined
  /** Told after each replication. */
  readonly onProgress?: ((done: number, total: number, secondsLeft: number | null) => void) | undefined
}

/** Long-run means of a textbook system, with 95 % intervals. */
export interface InstanceEstimates {
  /** Version of kingtide. */
  readonly kingtide: string
  /** Name of the scenario. */
  readonly scenario: string
  /** Its model. */
  readonly model: ClassicScenario['model']
  /** Seed of the random numbers. */
  readonly seed: number
  /** Replications that the intervals stand on. */
  readonly replications: number
  /** Warm-up of each, stated or found; periods or units of time. */
  readonly warmUp: number
  /** Wall-clock seconds. */
  readonly elapsedSeconds: number
  /** SHA-256 over the records; the same for any number of workers. */
  readonly digest: string
  /** Of the whole system. */
  readonly estimates: Readonly<Record<string, Estimate>>
  /** Of its parts, by name. */
  readonly parts: Readonly<Record<string, Readonly<Record<string, Estimate>>>>
  /** There only when it was stopped before its end. */
  readonly interrupted?: true
}

/** `counter.waitInQueue`, `counter.waitsLongerThan.0.5`: what stands last is a word, or a number with its decimals. */
const PART_AND_MEASURE = /^(?:(.*?)\.)?(\d+\.\d+|[^.]+)$/

// The worker is a file of its own, .ts beside the sources and .js in the build.
const WORKER = new URL(
  `./pool/classic.worker.${import.meta.url.endsWith('.ts') ? 'ts' : 'js'}`,
  import.meta.url,
)

/**
 * Long-run means of a textbook system from independent replications, in worker threads. They do not depend on the
 * number of workers.
 *
 * @param options - the scenario, and how often it is run.
 * @throws {InvalidExperimentError} if an option cannot be used.
 * @throws {ReplicationFailedError} if a replication cannot be brought to its end.
 */
export async function estimateInstance(options: InstanceOptions): Promise<InstanceEstimates> {
  const { seed = 1, replications = options.scenario.replications, clock } = options
  demand('seed', seed, Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER)
  demand('replications', replications, 2, 1_000_000)
  const workers = options.workers ?? availableParallelism()
  demand('workers', workers, 1, 1_024)
  const started = clock()
  const scenario = withWarmUp(options.scenario, seed)
  const records = await runAll(options, { scenario, seed }, replications, Math.min(workers, replications))
  return {
    kingtide: KINGTIDE_VERSION,
    scenario: scenario.name,
    model: scenario.model,
    seed,
    replications: records.length,
    warmUp: scenario.horizon.warmUp as number,
    elapsedSeconds: (clock() - started) / 1000,
    digest: digestOfRecords(records),
    ...estimatesOf(records),
    ...(records.length < replications ? { interrupted: true as const } : {}),
  }
}

/**
 * Means and intervals of the measures of some replications.
 *
 * @param records - in the order of the replications.
 * @returns those of the whole system, and of its parts; a measure that is undefined in some replication is left out.
 */
function estimatesOf(records: readonly ClassicRecord[]): Pick<InstanceEstimates, 'estimates' | 'parts'> {
  const estimates: Record<string, Estimate> = {}
  const parts: Record<string, Record<string, Estimate>> = {}
  for (const name of Object.keys(records[0]?.measures ?? {})) {
    const values = records.map(({ measures }) => measures[name] ?? null)
    if (!values.every((value) => value !== null)) continue
    const [, part, measure] = PART_AND_MEASURE.exec(name) ?? [name, undefined, name]
    const into = part === undefined ? estimates : (parts[part] ?? {})
    if (part !== undefined) parts[part] = into
    into[measure] = meanInterval(values)
  }
  return { estimates, parts }
}

/**
 * Fingerprint of the records of a textbook system: SHA-256 over them as canonical JSON, one a line, by replication.
 *
 * @param records - in any order.
 */
export function digestOfRecords(records: readonly ClassicRecord[]): string {
  const hash = createHash('sha256')
  const sorted = [...records].sort((a, b) => a.replication - b.replication)
  for (const record of sorted) hash.update(`${canonicalJson(record)}\n`)
  return hash.digest('hex')
}

async function runAll(
  { clock, signal, onProgress }: InstanceOptions,
  data: ClassicData,
  replications: number,
  workers: number,
): Promise<ClassicRecord[]> {
  const records: ClassicRecord[] = []
  const started = clock()
  const onRecord = (record: ClassicRecord): void => {
    records.push(record)
    const left = replications - records.length
    onProgress?.(records.length, replications, ((clock() - started) / 1000 / records.length) * left)
  }
  const tasks = tasksOf(data.scenario.name, replications)
  await runReplications<ClassicRecord>({ workerFile: WORKER, data, workers, tasks, onRecord, signal })
  return records.sort((a, b) => a.replication - b.replication)
}

function* tasksOf(name: string, replications: number): Generator<ClassicTask> {
  for (let replication = 0; replication < replications; replication++) yield { policyName: name, replication }
}

function demand(option: string, value: number, low: number, high: number): void {
  if (Number.isSafeInteger(value) && value >= low && value <= high) return
  throw new InvalidExperimentError(
    option,
    value,
    `must be a whole number from ${low} to ${high}`,
    `use for example ${Math.max(low, 20)}`,
  )
}
