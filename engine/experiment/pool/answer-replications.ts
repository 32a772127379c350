import type { RunRecord } from '../../run-record.ts'
import type { ReplicationAnswer, ReplicationTask } from './replication-task.ts'

/**
 * The function that a worker file exports as its default: runs tasks and turns errors into answers.
 *
 * @param runReplication - runs one replication; it may reject.
 */
export function answerReplications(
  runReplication: (task: ReplicationTask) => Promise<RunRecord>,
): (task: ReplicationTask) => Promise<ReplicationAnswer> {
  return async (task) => {
    try {
      return { state: 'done', record: await runReplication(task) }
    } catch (thrown) {
      const { name, message, stack } = thrown instanceof Error ? thrown : new Error(String(thrown))
      return { state: 'failed', name, message, stack: stack ?? message }
    }
  }
}
