/** Luck of a policy: a stream of its own in each replication, so that what it draws shifts nobody else's luck. */
export interface PolicyRandom {
  /** The next uniform number, strictly inside (0, 1). */
  uniform(): number
}

/** What a policy answers to an observation. */
export interface Decided<Decision, Memory> {
  /** What to do. */
  readonly decision: Decision
  /** What to hand back at the next look: plain data. */
  readonly memory: Memory
}
