/** An indicator that a comparison can be decided by. */
export interface ObjectiveAnswer {
  /** Its key. */
  readonly key: string
  /** Its name. */
  readonly name: string
  /** Its unit. */
  readonly unit: string
  /** Whether more or less of it is better. */
  readonly better: 'high' | 'low'
  /** How it is computed. */
  readonly formula: string
}
