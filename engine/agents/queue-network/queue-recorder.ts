/** Looks on at a run of a queueing system. */
export interface QueueRecorder {
  /** Length of an interval, units of time, > 0. */
  readonly every: number
  /** Told at the end of each interval, from the start of the run: mean number of customers in the system in it. */
  numberInSystem(mean: number): void
}
