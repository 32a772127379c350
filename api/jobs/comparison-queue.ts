import { type ComparisonAnswer, hasEnded } from '../../viz/index.ts'
import { type ComparisonRequest, planRequest } from './comparison-request.ts'
import type { Job } from './job.ts'
import { JobEvents, type JobListener } from './job-events.ts'
import type { JobFolder } from './job-folder.ts'
import { ProgressTracker } from './progress-tracker.ts'
import { runJob } from './run-job.ts'

const PAUSE_OF_EVENTS = 100

interface Entry {
  job: Job
  progress: ProgressTracker
}

/** What a {@link ComparisonQueue} is made of. */
export interface QueueOptions {
  /** Where jobs and results are kept. */
  readonly folder: JobFolder
  /** Wall clock, ms from any origin. */
  readonly clock: () => number
  /** Today and now. */
  readonly now: () => Date
}

/**
 * The comparisons of a server: one runs at a time, the others wait. Each change is on the disk before it is told, so
 * that a server that was killed goes on where it stopped.
 */
export class ComparisonQueue {
  private readonly entries = new Map<string, Entry>()
  private readonly events = new JobEvents(PAUSE_OF_EVENTS)
  private readonly options: QueueOptions
  private running: { readonly id: string; readonly abort: AbortController } | undefined
  private work: Promise<void> = Promise.resolve()
  private isClosed = false

  /** @param options - folder and clocks. What the folder holds is taken up; nothing runs before {@link start}. */
  constructor(options: QueueOptions) {
    this.options = options
    for (const job of options.folder.readAll().jobs) {
      const state = job.state === 'running' ? 'queued' : job.state
      this.entries.set(job.id, entryOf({ ...job, state }))
    }
  }

  /** Begins with whatever waits. */
  start(): void {
    this.runNext()
  }

  /** All comparisons, the newest first. */
  list(): ComparisonAnswer[] {
    const newest = [...this.entries.values()].sort((a, b) => b.job.createdAt.localeCompare(a.job.createdAt))
    return newest.map(answerOf)
  }

  /**
   * One comparison.
   *
   * @param id - any text.
   * @returns `undefined` if there is none of this id.
   */
  find(id: string): ComparisonAnswer | undefined {
    const entry = this.entries.get(id)
    return entry === undefined ? undefined : answerOf(entry)
  }

  /**
   * Asks for a comparison. The same inputs are the same comparison: one that is there is returned, and taken up again
   * where it was cancelled or failed; nothing finished is run twice.
   *
   * @param request - checked against its schema.
   * @throws {ScenarioError} if the scenario cannot be used.
   * @throws {InvalidExperimentError} if another field cannot.
   * @throws {LeverError} if a lever cannot.
   * @throws {ResultsStoreError} if the disk refuses; nothing is started then.
   */
  ask(request: ComparisonRequest): { readonly comparison: ComparisonAnswer; readonly isNew: boolean } {
    const { id, columns, experiment } = planRequest(request)
    const known = this.entries.get(id)
    if (known !== undefined) {
      if (known.job.state !== 'done') this.continue(id)
      return { comparison: answerOf(known), isNew: false }
    }
    const { scenario, replications, seed, objective } = experiment
    const entry = entryOf({
      format: 1,
      id,
      state: 'queued',
      request,
      scenario: scenario.name,
      title: scenario.title,
      policies: columns,
      replications,
      seed,
      objective,
      createdAt: this.options.now().toISOString(),
      endedAt: null,
      finished: {},
      hasResult: false,
      answer: null,
      failure: null,
    })
    this.options.folder.write(entry.job)
    this.entries.set(id, entry)
    this.runNext()
    return { comparison: answerOf(entry), isNew: true }
  }

  /**
   * Takes a cancelled or failed comparison up again; one that has not ended is left alone.
   *
   * @param id - of a comparison that there is.
   */
  continue(id: string): void {
    const entry = this.entries.get(id)
    if (entry === undefined || !hasEnded(entry.job)) return
    this.change(entry, { state: 'queued', endedAt: null, failure: null })
    entry.progress = new ProgressTracker(entry.job)
    this.runNext()
  }

  /**
   * Cancels a comparison that waits or runs; what is finished is kept. An ended one is left alone.
   *
   * @param id - of a comparison that there is.
   * @returns when it has ended.
   */
  async cancel(id: string): Promise<void> {
    const entry = this.entries.get(id)
    if (entry?.job.state === 'queued') this.change(entry, { state: 'cancelled', endedAt: this.timeText() })
    if (this.running?.id !== id) return
    this.running.abort.abort()
    await this.work
  }

  /**
   * Hears of every change of a comparison.
   *
   * @param id - of the comparison.
   * @param listener - called after changes.
   * @returns ends it.
   */
  listen(id: string, listener: JobListener): () => void {
    return this.events.listen(id, listener)
  }

  /**
   * Where the results of a comparison lie.
   *
   * @param id - of a comparison that there is.
   */
  resultsOf(id: string): string {
    return this.options.folder.resultsOf(id)
  }

  /**
   * Stops for good. A running comparison keeps what is finished and waits for the next server.
   *
   * @returns whether a comparison was interrupted, once it has stopped.
   */
  async close(): Promise<boolean> {
    this.isClosed = true
    const wasRunning = this.running !== undefined
    this.running?.abort.abort()
    await this.work
    return wasRunning
  }

  private runNext(): void {
    if (this.running !== undefined || this.isClosed) return
    const waiting = [...this.entries.values()].filter(({ job }) => job.state === 'queued')
    const next = waiting.sort((a, b) => a.job.createdAt.localeCompare(b.job.createdAt))[0]
    if (next === undefined) return
    const abort = new AbortController()
    this.running = { id: next.job.id, abort }
    this.settle(next, { state: 'running' })
    this.work = this.run(next, abort.signal).finally(() => {
      this.running = undefined
      this.runNext()
    })
  }

  private async run(entry: Entry, signal: AbortSignal): Promise<void> {
    const { job, progress } = entry
    const onProgress = (): void => this.events.changedSoon(job.id)
    const { folder, clock } = this.options
    const outcome = await runJob({ job, out: folder.resultsOf(job.id), progress, onProgress, signal, clock })
    // Stopped by the end of the server, not by its user: it goes on with the next one.
    if (this.isClosed && outcome.state === 'cancelled') this.settle(entry, { state: 'queued' })
    else this.settle(entry, { ...outcome, endedAt: this.timeText(), finished: progress.finished })
  }

  /** As {@link change}, where nobody is there to be told that the disk refuses but those who look at the job. */
  private settle(entry: Entry, change: Partial<Job>): void {
    try {
      this.change(entry, change)
    } catch (error) {
      const failure = (error as Error).message
      entry.job = { ...entry.job, ...change, state: 'failed', failure, endedAt: this.timeText() }
      this.events.changed(entry.job.id)
    }
  }

  private change(entry: Entry, change: Partial<Job>): void {
    entry.job = { ...entry.job, ...change }
    this.options.folder.write(entry.job)
    this.events.changed(entry.job.id)
  }

  private timeText(): string {
    return this.options.now().toISOString()
  }
}

function entryOf(job: Job): Entry {
  return { job, progress: new ProgressTracker(job) }
}

function answerOf({ job, progress }: Entry): ComparisonAnswer {
  const { format: _, request: __, finished: ___, ...told } = job
  return { ...told, progress: progress.answer() }
}
