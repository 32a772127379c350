import type { ReplicationAnswer } from './replication-task.ts'

/**
 * The function that a worker file exports as its default: runs tasks and turns errors into answers.
 *
 * @param runReplication - runs one replication; it may reject.
 */
export function answerReplications<Task, Left>(
  runReplication: (task: Task) => Promise<Left>,
): (task: Task) => Promise<ReplicationAnswer<Left>> {
  return async (task) => {
    try {
      return { state: 'done', record: await runReplication(task) }
    } catch (thrown) {
      const { name, message, stack } = thrown instanceof Error ? thrown : new Error(String(thrown))
      return { state: 'failed', name, message, stack: stack ?? message }
    }
  }
}
