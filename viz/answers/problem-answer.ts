/** One thing wrong with a request or a scenario. */
export interface InputProblem {
  /** What holds the value: the request, the scenario that was sent, or a file of the library. */
  readonly file: string
  /** Line in it, 1 is the first; `null` for a field of the request. */
  readonly line: number | null
  /** Character within the line, 1 is the first; `null` for a field of the request. */
  readonly column: number | null
  /** Place of the value, such as `network.zones[3].weight`; empty: the whole. */
  readonly path: string
  /** The value found; `null` when there is none. */
  readonly value: unknown
  /** The rule that is broken, without a full stop. */
  readonly rule: string
  /** What to do about it, in whole sentences. */
  readonly fix: string
}

/** Why a request was refused or failed: problem details. See RFC 9457. */
export interface ProblemAnswer {
  /** Kind of problem, a URI reference; `about:blank`: what the status says. */
  readonly type: string
  /** Kind of problem in words. */
  readonly title: string
  /** HTTP status. */
  readonly status: number
  /** What is wrong and how to mend it. */
  readonly detail: string
  /** What is wrong, one by one; there for bad input only. */
  readonly errors?: readonly InputProblem[] | undefined
}

/** What a check of a scenario found. */
export interface ValidationAnswer<Scenario> {
  /** Whether it can be used. */
  readonly ok: boolean
  /** What is wrong, at most a hundred problems. */
  readonly errors: readonly InputProblem[]
  /** The scenario, if it can be used; otherwise `null`. */
  readonly scenario: Scenario | null
}
