/** Options of `forecasters` as they are given. */
export interface ForecastersCommandOptions {
  /** Worlds of shows. */
  readonly worlds?: number
  /** Seed of the worlds, and of the training. */
  readonly seed?: number
  /** What a unit short costs / (that + what a unit too many costs). */
  readonly criticalRatio?: number
  /** Train anew. */
  readonly train?: boolean
  /** Worlds to learn from. */
  readonly trainingWorlds?: number
  /** File for the weights. */
  readonly save?: string
  /** One JSON document. */
  readonly json?: boolean
  /** No progress. */
  readonly quiet?: boolean
}
