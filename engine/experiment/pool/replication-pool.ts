import { fileURLToPath } from 'node:url'
import { Piscina } from 'piscina'
import { canonicalJson } from '../canonical-json.ts'
import { ReplicationFailedError } from '../errors.ts'
import type { ReplicationAnswer, ReplicationTask } from './replication-task.ts'
import { workerArguments } from './worker-arguments.ts'

/** What a {@link ReplicationPool} is made of. */
export interface PoolOptions {
  /** Worker file; one that ends in `.ts` is run through tsx. */
  readonly workerFile: URL
  /** What every worker is told when it starts. */
  readonly data: object
  /** Number of worker threads, >= 1. Each holds one world at most. */
  readonly workers: number
}

/** Times that a replication is started again after its worker died. */
const MOST_RETRIES = 3

/** Worker threads that run replications. A worker that dies is replaced and its replication is run again. */
export class ReplicationPool<Left> {
  private readonly piscina: Piscina<ReplicationTask, ReplicationAnswer<Left>>
  private startError: Error | undefined
  private closing: Promise<void> | undefined

  /** @param options - worker file, data, number of threads. */
  constructor(options: PoolOptions) {
    const filename = fileURLToPath(options.workerFile)
    this.piscina = new Piscina({
      filename,
      workerData: options.data,
      minThreads: options.workers,
      maxThreads: options.workers,
      execArgv: workerArguments(filename),
    })
    // Without a task to blame, piscina says so here: the worker file cannot be loaded, in no thread.
    this.piscina.on('error', (error: Error) => {
      this.startError ??= error
      void this.close()
    })
  }

  /**
   * Runs one replication.
   *
   * @param task - policy set and replication.
   * @returns its record.
   * @throws {ReplicationFailedError} if the replication throws, leaves a number that is not finite, or if its worker
   *   died four times.
   */
  async run(task: ReplicationTask): Promise<Left> {
    let attempts = 1
    for (;;) {
      const answer = await this.attempt(task)
      if (!(answer instanceof Error)) return recordOf(answer, task, attempts)
      if (attempts > MOST_RETRIES || this.closing !== undefined) {
        throw new ReplicationFailedError(
          task.policyName,
          task.replication,
          attempts,
          this.startError ?? answer,
        )
      }
      attempts++
    }
  }

  /** Stops every worker at once, in the middle of a replication too; replications under way are rejected. */
  async close(): Promise<void> {
    this.closing ??= this.piscina.destroy()
    await this.closing
  }

  private async attempt(task: ReplicationTask): Promise<ReplicationAnswer<Left> | Error> {
    try {
      return await this.piscina.run(task)
    } catch (death) {
      return death instanceof Error ? death : new Error(String(death))
    }
  }
}

function recordOf<Left>(answer: ReplicationAnswer<Left>, task: ReplicationTask, attempts: number): Left {
  const fail = (cause: Error): ReplicationFailedError =>
    new ReplicationFailedError(task.policyName, task.replication, attempts, cause)
  if (answer.state === 'failed') {
    const { name, message, stack } = answer
    throw fail(Object.assign(new Error(message), { name, stack }))
  }
  try {
    canonicalJson(answer.record)
  } catch (error) {
    throw fail(error as Error)
  }
  return answer.record
}
