import { type PoolOptions, ReplicationPool } from './replication-pool.ts'
import type { ReplicationTask } from './replication-task.ts'

/** What {@link runReplications} is told. */
export interface ReplicationRun<Left> extends PoolOptions {
  /** What to run, in this order. */
  readonly tasks: Iterable<ReplicationTask>
  /** Called with each record as it comes, in any order. An error thrown here stops the run. */
  readonly onRecord: (record: Left) => void
  /** Stops the run: replications under way are dropped. */
  readonly signal?: AbortSignal | undefined
}

/**
 * Runs replications in worker threads, one at a time in each.
 *
 * @param run - tasks, workers, where records go.
 * @returns when all tasks are done, or soon after the signal was raised.
 * @throws {ReplicationFailedError} if a replication cannot be brought to its end; the others are stopped.
 */
export async function runReplications<Left>(run: ReplicationRun<Left>): Promise<void> {
  const { signal } = run
  if (signal?.aborted === true) return
  const pool = new ReplicationPool<Left>(run)
  const tasks = run.tasks[Symbol.iterator]()
  const stop = (): void => void pool.close()
  signal?.addEventListener('abort', stop)
  try {
    await Promise.all(Array.from({ length: run.workers }, () => runOneByOne(tasks, pool, run)))
  } finally {
    signal?.removeEventListener('abort', stop)
    await pool.close()
  }
}

async function runOneByOne<Left>(
  tasks: Iterator<ReplicationTask>,
  pool: ReplicationPool<Left>,
  { signal, onRecord }: ReplicationRun<Left>,
): Promise<void> {
  for (let next = tasks.next(); next.done !== true; next = tasks.next()) {
    const record = await recordUnlessAborted(next.value, pool, signal)
    if (record !== undefined) onRecord(record)
    if (signal?.aborted === true) return
  }
}

async function recordUnlessAborted<Left>(
  task: ReplicationTask,
  pool: ReplicationPool<Left>,
  signal: AbortSignal | undefined,
): Promise<Left | undefined> {
  try {
    return await pool.run(task)
  } catch (error) {
    if (signal?.aborted === true) return undefined
    throw error
  }
}
