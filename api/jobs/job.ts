import type { ComparisonState } from '../../viz/index.ts'
import type { ComparisonRequest } from './comparison-request.ts'

/** A comparison that was asked for, as it is kept in `job.json`. */
export interface Job {
  /** Version of this file's form. */
  readonly format: 1
  /** Its id, and the name of its directory. */
  readonly id: string
  /** How it stands; what was `running` when a server ended is taken up again. */
  readonly state: ComparisonState
  /** What was sent: enough to do it again. */
  readonly request: ComparisonRequest
  /** Name of the scenario. */
  readonly scenario: string
  /** Title of the scenario. */
  readonly title: string
  /** Names of the policy sets, in order. */
  readonly policies: readonly string[]
  /** Replications of each policy. */
  readonly replications: number
  /** Seed of the random numbers. */
  readonly seed: number
  /** The indicator that decides. */
  readonly objective: string
  /** When it was asked for, ISO 8601. */
  readonly createdAt: string
  /** When it ended, ISO 8601; `null` before. */
  readonly endedAt: string | null
  /** Replications finished when it ended, by policy. */
  readonly finished: Readonly<Record<string, number>>
  /** Whether there is a result. */
  readonly hasResult: boolean
  /** The answer in one sentence. */
  readonly answer: string | null
  /** Why it failed, in one sentence. */
  readonly failure: string | null
}
