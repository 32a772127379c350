/** Looks on at a run of a queueing system, without changing it. */
export interface QueueRecorder {
  /** Length of the intervals of {@link numberInSystem}, units of time, > 0. */
  readonly every?: number
  /** Told at the end of each interval, from the start of the run: mean number of customers in the system in it. */
  numberInSystem?(mean: number): void
  /** Told of each arrival from a source: its number, and when, units of time, not rounded to ticks. */
  arrival?(source: number, time: number): void
}
