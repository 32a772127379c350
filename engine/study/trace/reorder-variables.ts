import type { TracedVariable } from './trace.ts'

/** Values by period and stock point under the name that the trace gives them. */
interface NamedTable {
  /** Name in the trace. */
  readonly name: string
  /** Rows by period, values by stock point. */
  readonly rows: readonly (readonly number[])[]
}

/** What the two gym formats have in common; every stock point has one supplier. */
export interface ReorderTables {
  /** Names of the stock points, in the order of the tables. */
  readonly entities: readonly string[]
  /** Units ordered that will come. */
  readonly accepted: NamedTable
  /** On hand at the end of the period. */
  readonly onHand: NamedTable
  /** On the way at the end of the period. */
  readonly inTransit: NamedTable
}

/**
 * The variables that the two gym formats have in common.
 *
 * @param tables - their values.
 */
export function reorderVariables({ entities, accepted, onHand, inTransit }: ReorderTables): TracedVariable[] {
  const variable = ({ name, rows }: NamedTable, actual: TracedVariable['actual']): TracedVariable => ({
    name,
    entities,
    expected: rows,
    actual,
  })
  return [
    variable(accepted, ({ columns }, node) => columns.ordered[node]),
    variable(onHand, ({ columns }, node) => columns.onHand[node]),
    variable(inTransit, ({ columns }, node) => columns.inTransit[node]),
  ]
}
