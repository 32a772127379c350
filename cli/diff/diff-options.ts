/** Options of `diff` as they are given. */
export interface DiffOptions {
  /** Levers, a comma for a further column. */
  readonly levers?: string
  /** Policy set that levers are applied to. */
  readonly policies?: readonly string[]
  /** One JSON document. */
  readonly json?: boolean
}
