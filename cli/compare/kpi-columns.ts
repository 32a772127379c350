import { type EstimateCell, estimateColumn, tableLines } from '../format/index.ts'

/** A table whose rows are indicators and whose columns are policies, before it is broken into lines. */
export interface KpiColumns {
  /** Title of the first column. */
  readonly corner: string
  /** Texts of the first column. */
  readonly labels: readonly string[]
  /** Names of the policies. */
  readonly names: readonly string[]
  /** Cells of each policy, all of a column as wide. */
  readonly columns: readonly (readonly string[])[]
  /** Characters that each column takes. */
  readonly widths: readonly number[]
}

const GAP = 2

/**
 * Makes the columns of a table.
 *
 * @param corner - title of the first column.
 * @param labels - texts of the first column.
 * @param names - of the policies, a column each.
 * @param cellOf - the cell in a column and row; `null`: nothing.
 */
export function kpiColumns(
  corner: string,
  labels: readonly string[],
  names: readonly string[],
  cellOf: (column: number, row: number) => EstimateCell | null,
): KpiColumns {
  const cells = names.map((_, column) => labels.map((_, row) => cellOf(column, row)))
  const plain = cells.map((column) =>
    column.map((cell) => cell && { ...cell, paint: (text: string) => text }),
  )
  return {
    corner,
    labels,
    names,
    columns: cells.map(estimateColumn),
    widths: plain.map((column, index) =>
      Math.max(names[index].length, estimateColumn(column)[0]?.length ?? 0),
    ),
  }
}

/**
 * The table in lines; policies that do not fit beside each other follow below.
 *
 * @param table - from {@link kpiColumns}.
 * @param width - characters in a line.
 */
export function kpiTableLines(
  { corner, labels, names, columns, widths }: KpiColumns,
  width: number,
): string[] {
  const labelWidth = Math.max(corner.length, ...labels.map((label) => label.length))
  return blocks(widths, width - labelWidth).flatMap((block, index) => [
    ...(index === 0 ? [] : ['']),
    ...tableLines({
      head: [corner, ...block.map((column) => names[column])],
      rows: labels.map((label, row) => [label, ...block.map((column) => columns[column][row])]),
    }),
  ])
}

/** Columns that stand beside each other; at least one. */
function blocks(widths: readonly number[], room: number): number[][] {
  const all: number[][] = []
  let left = 0
  for (const [column, width] of widths.entries()) {
    if (all.length === 0 || left < width + GAP) {
      all.push([])
      left = room
    }
    all.at(-1)?.push(column)
    left -= width + GAP
  }
  return all
}
