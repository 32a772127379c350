/** How a comparison stands. A queued one waits for others to end; a cancelled or failed one can be continued. */
export type ComparisonState = 'queued' | 'running' | 'done' | 'cancelled' | 'failed'

/** How far one policy is. */
export interface PolicyProgress {
  /** Name of the policy set. */
  readonly name: string
  /** Replications finished. */
  readonly done: number
  /** Mean of the objective over them with its 95 % interval, for people; `null` before there is one. */
  readonly soFar: string | null
}

/** How far a comparison is. */
export interface ProgressAnswer {
  /** Replications finished, over all policies. */
  readonly done: number
  /** Replications asked for, over all policies. */
  readonly total: number
  /** Time left by the pace so far, s; `null` while nobody knows. */
  readonly secondsLeft: number | null
  /** One for each policy, in the order of the comparison. */
  readonly policies: readonly PolicyProgress[]
}

/** A comparison as the server tells of it. */
export interface ComparisonAnswer {
  /** Its id: the name of the scenario and the start of the hash of all inputs. */
  readonly id: string
  /** How it stands. */
  readonly state: ComparisonState
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
  /** How far it is. */
  readonly progress: ProgressAnswer
  /** Whether there is a result; of a cancelled comparison it stands on what was finished. */
  readonly hasResult: boolean
  /** The answer in one sentence; `null` before there is one. */
  readonly answer: string | null
  /** Why it failed, in one sentence; `null` unless it did. */
  readonly failure: string | null
}
