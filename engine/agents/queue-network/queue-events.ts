/** Kinds of event in a queueing system. */
export const QUEUE_EVENT = {
  /** Customers come from a source. */
  arrival: 0,
  /** A customer comes that an earlier one provoked. */
  offspring: 1,
  /** A service ends. */
  completion: 2,
  /** A customer in line loses patience. */
  reneging: 3,
  /** The warm-up ends. */
  warmUpEnds: 4,
  /** Customers present are counted. */
  look: 5,
  /** An interval of the recorder ends. */
  intervalEnds: 6,
} as const
