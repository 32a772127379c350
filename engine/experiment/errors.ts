/** Raised when an experiment is asked for in a way that cannot be done: bad input, exit code 2. */
export class InvalidExperimentError extends Error {
  /** Name of the option, as in `CompareOptions`. */
  readonly option: string
  /** The value that was given. */
  readonly value: unknown
  /** The rule it breaks. */
  readonly rule: string
  /** What to do instead. */
  readonly fix: string

  /**
   * @param option - name of the option.
   * @param value - the value that was given.
   * @param rule - the rule, phrased to follow the value: `must be >= 2`.
   * @param fix - what to do instead, a sentence without its full stop.
   */
  constructor(option: string, value: unknown, rule: string, fix: string) {
    super(`${option} (= ${typeof value === 'string' ? `'${value}'` : String(value)}) ${rule}: ${fix}`)
    this.name = 'InvalidExperimentError'
    this.option = option
    this.value = value
    this.rule = rule
    this.fix = fix
  }
}

/** Raised when one replication cannot be brought to its end; what was finished before is kept. Exit code 1. */
export class ReplicationFailedError extends Error {
  /** Name of the policy set. */
  readonly policy: string
  /** Number of the replication, from 0. */
  readonly replication: number
  /** Times it was started. */
  readonly attempts: number

  /**
   * @param policy - name of the policy set.
   * @param replication - number of the replication, from 0.
   * @param attempts - times it was started.
   * @param cause - what went wrong the last time.
   */
  constructor(policy: string, replication: number, attempts: number, cause: Error) {
    const times = attempts === 1 ? '' : ` in ${attempts} attempts`
    super(
      `replication ${replication} of policy '${policy}' failed${times}: ${cause.name}: ${cause.message}`,
      { cause },
    )
    this.name = 'ReplicationFailedError'
    this.policy = policy
    this.replication = replication
    this.attempts = attempts
  }
}

/** Raised when results cannot be read or written: disk full, no permission, not a directory. Exit code 1. */
export class ResultsStoreError extends Error {
  /** File or directory that could not be used. */
  readonly path: string
  /** What to do about it. */
  readonly fix: string

  /**
   * @param action - what was tried, e.g. `write`.
   * @param path - file or directory that could not be used.
   * @param cause - the error of the file system.
   */
  constructor(action: string, path: string, cause: unknown) {
    const fix =
      'check space and permission there, or name another place, then run the same command again; what is finished is kept'
    super(`cannot ${action} ${path}: ${cause instanceof Error ? cause.message : String(cause)}; ${fix}`, {
      cause,
    })
    this.name = 'ResultsStoreError'
    this.path = path
    this.fix = fix
  }
}
