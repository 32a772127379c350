/** Raised when a policy of a user's own decides something impossible, or throws: bad input, exit code 2. */
export class PolicyDecisionError extends Error {
  /** Name of the policy set. */
  readonly policy: string
  /** Decision point and function, such as `replenish.order`. */
  readonly point: string

  /**
   * @param policy - name of the policy set.
   * @param point - decision point and function.
   * @param fault - what is wrong, phrased to follow them: `decision is NaN, but must be …`.
   */
  constructor(policy: string, point: string, fault: string) {
    super(`policy '${policy}', ${point}: ${fault}`)
    this.name = 'PolicyDecisionError'
    this.policy = policy
    this.point = point
  }
}
