import { ComparisonQueue, JobFolder } from '../../../api/jobs/index.ts'

/** A queue on a folder; nothing runs unless it is started. */
export function queueIn(folder: string): ComparisonQueue {
  let seconds = 0
  return new ComparisonQueue({
    folder: new JobFolder(folder),
    clock: () => 0,
    now: () => new Date(Date.UTC(2026, 0, 1, 0, 0, seconds++)),
  })
}
