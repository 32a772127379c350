import { parsePart } from './parse-part.ts'
import { type StockpylForm, stockpylForm } from './stockpyl-form.ts'
import { stockpylNodes } from './stockpyl-nodes.ts'
import { readStockpylTable } from './stockpyl-table.ts'
import { STOCKPYL_VARIABLES } from './stockpyl-variables.ts'
import { type Trace, type TracedVariable, TraceError } from './trace.ts'
import { traceScenario } from './trace-scenario.ts'

/** Sequence of a period in stockpyl: orders after demand is seen, then receipts, then shipments, then costs. */
const EVENT_ORDER = ['shock', 'demand', 'decision', 'receipt', 'completion', 'return', 'dispatch', 'record']

/** Whether a parsed file looks like a trace of stockpyl. */
export function isStockpylTrace(content: unknown): boolean {
  return typeof content === 'object' && content !== null && 'edges' in content && 'nodes' in content
}

/**
 * A trace of stockpyl 1.0.2.
 *
 * @param name - of the file.
 * @param content - the file, parsed.
 * @param tableName - of the file with the values.
 * @param table - its text.
 * @throws {TraceError} if something is missing or does not fit.
 */
export function stockpylTrace(name: string, content: unknown, tableName: string, table: string): Trace {
  const trace = parsePart(name, stockpylForm, content)
  const indices = trace.nodes.map(({ index }) => index)
  const values = readStockpylTable(tableName, table, indices)
  if (values.periods !== trace.periods)
    throw new TraceError(`${tableName} has ${values.periods} periods, and ${name} says ${trace.periods}`)
  const scenario = traceScenario(name, trace.periods, {
    serving: 'at-dispatch',
    eventOrder: EVENT_ORDER,
    nodes: stockpylNodes(trace, values),
  })
  const periods = Array.from({ length: trace.periods }, (_, period) => period)
  const variables = STOCKPYL_VARIABLES.filter(({ name: column }) => values.columns.includes(column)).map(
    ({ name: column, actual }): TracedVariable => ({
      name: column,
      entities: indices.map(String),
      expected: periods.map((period) => indices.map((node) => values.valueAt(column, period, node))),
      actual,
    }),
  )
  return { scenario, periods: trace.periods, variables: [...variables, ...total(trace)] }
}

/** Total cost is known only at the end. */
function total({ total_cost, periods }: StockpylForm): TracedVariable[] {
  if (total_cost === undefined) return []
  let sum = 0
  return [
    {
      name: 'sum of total_cost',
      entities: [''],
      expected: Array.from({ length: periods }, (_, period) => (period === periods - 1 ? [total_cost] : [])),
      actual: ({ cost }) => {
        sum = cost.reduce((all, one) => all + one, sum)
        return sum
      },
    },
  ]
}
