import Table from 'cli-table3'

/** A table of texts. */
export interface TextTable {
  /** Titles of the columns. */
  readonly head: readonly string[]
  /** Rows of as many cells; they may hold colours. */
  readonly rows: readonly (readonly string[])[]
  /** Columns that stand at the right edge; the others at the left. */
  readonly right?: readonly number[]
}

/** A line under the head and nothing else, so that a table can be pasted into a letter. */
const RULES = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '─',
  'mid-mid': '──',
  right: '',
  'right-mid': '',
  middle: '  ',
}

/**
 * A table in lines, columns aligned; wide characters count as two.
 *
 * @param table - head and rows.
 * @returns lines without blanks at their end.
 */
export function tableLines({ head, rows, right = [] }: TextTable): string[] {
  const table = new Table({
    head: [...head],
    chars: RULES,
    colAligns: head.map((_, column) => (right.includes(column) ? 'right' : 'left')),
    style: { 'padding-left': 0, 'padding-right': 0, head: [], border: [], compact: true },
  })
  table.push(...rows.map((row) => [...row]))
  return table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
}
