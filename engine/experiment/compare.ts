import type { Scenario } from '../../scenarios/index.ts'
import type { RunRecord } from '../run-record.ts'
import { compile, resolveLotSize } from '../world/index.ts'
import type { Comparison } from './comparison.ts'
import { courseFrameOf } from './course-frame.ts'
import type { CourseFrame } from './courses.ts'
import {
  type ExperimentOptions,
  type ExperimentPlan,
  planExperiment,
  type ReplicationLotSize,
} from './experiment-plan.ts'
import type { LotBias } from './lot-bias.ts'
import { notesOnLots } from './lot-notes.ts'
import { measureLots, pilotReplications } from './lot-pilot.ts'
import { runReplications } from './pool/index.ts'
import { RecordTable } from './record-table.ts'
import { ResultsStore, resultsId } from './store/index.ts'
import { summarise } from './summarise.ts'

/** What {@link compare} is told. */
export interface CompareOptions extends ExperimentOptions {
  /** Wall clock, milliseconds from any origin; only differences are read. */
  readonly clock: () => number
  /** Directory for the results; one that holds an unfinished run of the same inputs is continued. */
  readonly out?: string | undefined
  /** What a reader must know of the scenario; these notes come first. */
  readonly notes?: readonly string[] | undefined
  /** Stops the comparison; what is finished is kept, reported and written. */
  readonly signal?: AbortSignal | undefined
  /**
   * Told after each replication, and at the start if an earlier run is continued.
   *
   * @param done - replications finished, over all policies.
   * @param total - replications asked for, over all policies.
   * @param secondsLeft - by the pace so far; `null` while there is none.
   */
  readonly onProgress?: ((done: number, total: number, secondsLeft: number | null) => void) | undefined
  /** Told of each replication before `onProgress`; first those that an earlier run left. */
  readonly onRecord?: ((record: RunRecord) => void) | undefined
}

/** What runs the replications; tests put another in its place. */
export interface ReplicationEngine {
  /** Worker file whose default export answers a `ReplicationTask`. */
  readonly workerFile: URL
  /** Turns the lot size `auto` into a number for a scenario. */
  readonly resolveLotSize: ReplicationLotSize
  /** How the courses of a scenario are divided. */
  readonly courseFrame: (scenario: Scenario) => CourseFrame
}

// The worker is a file of its own, .ts beside the sources and .js in the build.
const ENGINE: ReplicationEngine = {
  workerFile: new URL(
    `./pool/replication.worker.${import.meta.url.endsWith('.ts') ? 'ts' : 'js'}`,
    import.meta.url,
  ),
  resolveLotSize: (scenario, lotSize, tolerance) => resolveLotSize(compile(scenario), lotSize, tolerance),
  courseFrame: (scenario) => courseFrameOf(compile(scenario)),
}

/**
 * Compares policy sets on one scenario over many replications, in worker threads. Replications of equal number share
 * their random numbers in every policy. The result does not depend on the number of workers, nor on whether it was
 * made in one go or continued.
 *
 * @param options - what is compared, and how.
 * @returns statistics of every indicator; with `interrupted: true` when the signal came before the end.
 * @throws {InvalidExperimentError} if an option cannot be used, or `out` holds something else.
 * @throws {PolicyFileError} if the policy set of a file has a name that is taken.
 * @throws {ReplicationFailedError} if a replication cannot be brought to its end; `out` keeps what was finished. Its
 *   cause is named `PolicyDecisionError` if a policy from a file decided something impossible.
 * @throws {ResultsStoreError} if `out` cannot be read or written.
 */
export function compare(options: CompareOptions): Promise<Comparison> {
  return compareWith(ENGINE, options)
}

/**
 * Name for a results directory: the scenario's name and a short hash of all inputs.
 *
 * @param options - as for {@link compare}.
 * @throws {InvalidExperimentError} if an option cannot be used.
 * @example resultsIdOf(options) // 'singles-night-3f2a9c01'
 */
export function resultsIdOf(options: ExperimentOptions): string {
  return resultsId(planExperiment(options, ENGINE.resolveLotSize))
}

/**
 * Names of the columns of a comparison: its policy sets, then those that levers make.
 *
 * @param options - as for {@link compare}.
 * @throws {InvalidExperimentError} if an option cannot be used.
 * @throws {LeverError} if a lever cannot be applied to the scenario.
 * @example columnNamesOf(options) // ['as-is', 'tiered', 'as-is+S08=0.5']
 */
export function columnNamesOf(options: ExperimentOptions): readonly string[] {
  return planExperiment(options, ENGINE.resolveLotSize).policies
}

/**
 * As {@link compare}, with a replication engine of the caller's.
 *
 * @param engine - what runs the replications.
 * @param options - what is compared, and how.
 */
export async function compareWith(engine: ReplicationEngine, options: CompareOptions): Promise<Comparison> {
  const started = options.clock()
  const plan = planExperiment(options, engine.resolveLotSize)
  const store = options.out === undefined ? undefined : new ResultsStore(options.out, plan)
  try {
    const records = new RecordTable(plan.policies, plan.replications)
    for (const record of store?.finished ?? []) {
      records.add(record)
      options.onRecord?.(record)
    }
    await runMissing(engine, options, plan, records, store)
    const frame = engine.courseFrame(plan.scenario)
    const summary = summarise(plan, records, frame, (options.clock() - started) / 1000)
    const lots = await lotsOf(engine, options, plan, records)
    const comparison = {
      ...summary,
      ...(lots === null ? {} : { lots, elapsedSeconds: (options.clock() - started) / 1000 }),
      notes: [...(options.notes ?? []), ...summary.notes, ...notesOnLots(lots)],
    }
    store?.writeResult(comparison, records.all())
    return comparison
  } finally {
    store?.close()
  }
}

/** What lots do to the indicators, if it is to be measured and the experiment is whole. */
async function lotsOf(
  engine: ReplicationEngine,
  options: CompareOptions,
  plan: ExperimentPlan,
  records: RecordTable,
): Promise<LotBias | null> {
  if (records.size < plan.policies.length * plan.replications) return null
  return measureLots(plan, records.all(), options, (pilot) => compareWith(engine, pilot))
}

async function runMissing(
  engine: ReplicationEngine,
  { clock, signal, onProgress, onRecord: told }: CompareOptions,
  plan: ExperimentPlan,
  records: RecordTable,
  store: ResultsStore | undefined,
): Promise<void> {
  const kept = records.size
  const total = plan.policies.length * plan.replications
  // Runs of single orders follow; how long they take is not known yet.
  const all = total + pilotReplications(plan)
  const started = clock()
  const report = (): void => {
    const ran = records.size - kept
    const secondsLeft = ran === 0 ? null : ((clock() - started) / 1000 / ran) * (all - records.size)
    onProgress?.(records.size, all, records.size === all ? 0 : secondsLeft)
  }
  const onRecord = (record: RunRecord): void => {
    store?.append(record)
    records.add(record)
    told?.(record)
    report()
  }
  if (kept > 0) report()
  if (kept === total) return
  const { workerFile } = engine
  const { scenario, policySets, policyFiles, seed, lotSize, leverColumns } = plan
  const changed = Object.fromEntries(
    Object.entries(leverColumns).map(([name, column]) => [
      name,
      { base: column.base, scenario: column.scenario },
    ]),
  )
  const workers = Math.min(plan.workers, total - kept)
  const policyModules = policyFiles.map(({ module, files }) => ({ module, files }))
  const data = { scenario, changed, policySets, policyModules, seed, lotSize }
  await runReplications({ workerFile, data, workers, tasks: records.missing(), onRecord, signal })
}
