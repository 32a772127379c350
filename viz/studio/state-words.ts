import type { ComparisonState } from '../answers/index.ts'

/** How a comparison stands, for people. */
export const STATE_WORDS: Readonly<Record<ComparisonState, string>> = {
  queued: 'waiting for its turn',
  running: 'running',
  done: 'done',
  cancelled: 'cancelled',
  failed: 'failed',
}
