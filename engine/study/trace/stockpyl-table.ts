import { TraceError } from './trace.ts'

/** The values of a stockpyl trace: a row for each period and node. */
export interface StockpylTable {
  /** Number of periods. */
  readonly periods: number
  /** Names of the columns with values. */
  readonly columns: readonly string[]
  /** Value of a column in a period at a node. */
  readonly valueAt: (column: string, period: number, node: number) => number
}

/**
 * Reads the table of a stockpyl trace.
 *
 * @param file - its name, for messages.
 * @param text - its content: commas, a line of names first, columns `t` and `node` among them.
 * @param nodes - indices of all nodes; each must have a row in each period.
 * @throws {TraceError} that names the line that does not fit.
 */
export function readStockpylTable(file: string, text: string, nodes: readonly number[]): StockpylTable {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '')
  const head = (lines[0] ?? '').split(',').map((name) => name.trim())
  const [time, place] = [head.indexOf('t'), head.indexOf('node')]
  if (time < 0 || place < 0) throw new TraceError(`${file} has no columns "t" and "node" in its first line`)
  const rows = new Map<string, readonly number[]>()
  lines.slice(1).forEach((line, index) => {
    const cells = line.split(',').map(Number)
    if (cells.length !== head.length || !cells.every(Number.isFinite))
      throw new TraceError(`${file}, line ${index + 2}: ${head.length} numbers are needed`)
    rows.set(`${cells[time]} ${cells[place]}`, cells)
  })
  const periods = rows.size / nodes.length
  for (let period = 0; period < Math.ceil(periods); period++) {
    const missing = nodes.find((node) => !rows.has(`${period} ${node}`))
    if (missing !== undefined)
      throw new TraceError(`${file} has no row for node ${missing} in period ${period}`)
  }
  return {
    periods,
    columns: head.filter((name) => name !== 't' && name !== 'node'),
    valueAt: (column, period, node) => rows.get(`${period} ${node}`)?.[head.indexOf(column)] ?? Number.NaN,
  }
}
