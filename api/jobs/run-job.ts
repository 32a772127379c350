import { type Comparison, compare } from '../../engine/experiment/index.ts'
import { answerTo, asSentence, writeReport } from '../../viz/index.ts'
import { commandOf, planRequest } from './comparison-request.ts'
import type { Job } from './job.ts'
import type { ProgressTracker } from './progress-tracker.ts'

const OTHER_VERSION =
  'it was asked for when kingtide or the scenario was another: ask for it again, under its new id'

/** What a job is run with. */
export interface JobRun {
  /** The job. */
  readonly job: Job
  /** Directory for the results; what it holds already is not run again. */
  readonly out: string
  /** Told how far it is. */
  readonly progress: ProgressTracker
  /** Called after each change of `progress`. */
  readonly onProgress: () => void
  /** Stops it; what is finished is kept. */
  readonly signal: AbortSignal
  /** Wall clock, ms from any origin. */
  readonly clock: () => number
}

/** What became of a job: the part of it that changes when it ends. */
export type JobOutcome = Pick<Job, 'state' | 'hasResult' | 'answer' | 'failure'>

/**
 * Runs a job to its end, or until the signal, and writes results and report.
 *
 * @param run - job, directory, signal.
 * @returns what became of it; failures are told in words, not thrown.
 */
export async function runJob({ job, out, progress, onProgress, signal, clock }: JobRun): Promise<JobOutcome> {
  try {
    const { id, experiment } = planRequest(job.request)
    if (id !== job.id) throw new Error(OTHER_VERSION)
    const comparison = await compare({
      ...experiment,
      out,
      clock,
      signal,
      onRecord: (record) => {
        progress.add(record)
        onProgress()
      },
      onProgress: (_done, _total, secondsLeft) => {
        progress.paceIs(secondsLeft)
        onProgress()
      },
    })
    if (comparison.replications > 0) writeReport(out, { command: commandOf(job.request) })
    return outcomeOf(comparison)
  } catch (error) {
    return { state: 'failed', hasResult: false, answer: null, failure: inOneSentence(error) }
  }
}

function outcomeOf(comparison: Comparison): JobOutcome {
  const hasResult = comparison.replications > 0
  return {
    state: comparison.interrupted === true ? 'cancelled' : 'done',
    hasResult,
    answer: hasResult ? asSentence(answerTo(comparison)) : null,
    failure: null,
  }
}

function inOneSentence(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error)
  return asSentence(text.split('\n')[0].trim())
}
