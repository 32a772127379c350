import { meanInterval } from '../../engine/experiment/index.ts'
import type { KpiKey, RunRecord } from '../../engine/index.ts'
import { hasEnded, kpiAmount, type ProgressAnswer } from '../../viz/index.ts'
import type { Job } from './job.ts'

/** How far a comparison is, taken in record by record. */
export class ProgressTracker {
  private readonly job: Job
  private readonly done: Map<string, number>
  private readonly values: Map<string, number[]>
  private secondsLeft: number | null = null

  /** @param job - the comparison; one that has not ended begins at nothing. */
  constructor(job: Job) {
    this.job = job
    this.done = new Map(job.policies.map((name) => [name, hasEnded(job) ? (job.finished[name] ?? 0) : 0]))
    this.values = new Map(job.policies.map((name) => [name, []]))
  }

  /**
   * Takes a replication in.
   *
   * @param record - of one of the policies.
   */
  add(record: RunRecord): void {
    this.done.set(record.policy, (this.done.get(record.policy) ?? 0) + 1)
    const value = record.kpis[this.job.objective as KpiKey]
    if (value !== null) this.values.get(record.policy)?.push(value)
  }

  /**
   * Takes the pace in.
   *
   * @param secondsLeft - by the pace so far.
   */
  paceIs(secondsLeft: number | null): void {
    this.secondsLeft = secondsLeft
  }

  /** How far it is. */
  answer(): ProgressAnswer {
    const { policies, replications } = this.job
    const rows = policies.map((name) => ({
      name,
      done: this.done.get(name) ?? 0,
      soFar: this.soFar(this.values.get(name) ?? []),
    }))
    return {
      done: rows.reduce((sum, { done }) => sum + done, 0),
      total: policies.length * replications,
      secondsLeft: this.secondsLeft,
      policies: rows,
    }
  }

  /** Replications finished, by policy. */
  get finished(): Readonly<Record<string, number>> {
    return Object.fromEntries(this.done)
  }

  private soFar(values: readonly number[]): string | null {
    return values.length === 0 ? null : kpiAmount(this.job.objective as KpiKey, meanInterval(values))
  }
}
