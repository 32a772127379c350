/** A cell of a table of indicators: digits for people. */
export interface CellAnswer {
  /** The mean. */
  readonly mean: string
  /** Half width of its 95 % interval; `null`: there is none. */
  readonly halfWidth: string | null
  /** `best` mean of the row; `better` or `worse` where the interval of a difference excludes zero. */
  readonly verdict: 'best' | 'better' | 'worse' | ''
}

/** A row of a table of indicators. */
export interface RowAnswer {
  /** Key of the indicator. */
  readonly key: string
  /** Its name with its unit. */
  readonly label: string
  /** How it is computed. */
  readonly formula: string
  /** A cell for each column; `null` where it is undefined. */
  readonly cells: readonly (CellAnswer | null)[]
}

/** A table of indicators: a row each, a column for each policy. */
export interface TableAnswer {
  /** Names of the policies in the columns. */
  readonly columns: readonly string[]
  /** The rows. */
  readonly rows: readonly RowAnswer[]
}

/** What a comparison came to, for people. */
export interface SummaryAnswer {
  /** The question it answers. */
  readonly question: string
  /** The answer in one sentence, with its uncertainty. */
  readonly answer: string
  /** Replications of each policy that it stands on. */
  readonly replications: number
  /** Mean number of accepted orders in a replication. */
  readonly ordersPerReplication: number
  /** Means of the indicators. */
  readonly means: TableAnswer
  /** Differences to the first policy; `null` with a single policy. */
  readonly differences: TableAnswer | null
  /** What a reader must know, a sentence each. */
  readonly notes: readonly string[]
}
