import type { EstimateText } from '../../viz/wording/index.ts'

/** One cell of a column of estimates; `null`: there is no value. */
export interface EstimateCell extends EstimateText {
  /** A word or sign behind the value; empty for none. */
  readonly mark: string
  /** Colours the whole cell. */
  readonly paint: (text: string) => string
}

const NOTHING = '–'

/**
 * Cells of a column, all as wide, with their `±` below each other.
 *
 * @param cells - from top to bottom.
 * @example estimateColumn([{ mean: '12', halfWidth: '1.5', mark: '*', paint }, null]) // ['12 ± 1.5 *', ' –        ']
 */
export function estimateColumn(cells: readonly (EstimateCell | null)[]): string[] {
  const means = widest(cells.map((cell) => cell?.mean ?? NOTHING))
  const halfWidths = widest(cells.map((cell) => tail(cell)))
  const marks = widest(cells.map((cell) => cell?.mark ?? ''))
  return cells.map((cell) => {
    const mean = (cell?.mean ?? NOTHING).padStart(means)
    const mark = marks === 0 ? '' : ` ${(cell?.mark ?? '').padEnd(marks)}`
    const text = `${mean}${tail(cell).padEnd(halfWidths)}${mark}`
    return cell === null ? text : cell.paint(text)
  })
}

function tail(cell: EstimateCell | null): string {
  return cell === null || cell.halfWidth === null ? '' : ` ± ${cell.halfWidth}`
}

function widest(texts: readonly string[]): number {
  return Math.max(0, ...texts.map((text) => text.length))
}
