import { z } from 'zod'
import { networkVariable } from './network-variable.ts'
import { demandShape, parsePart } from './parse-part.ts'
import { reorderVariables } from './reorder-variables.ts'
import { type PeriodView, type Trace, type TracedVariable, TraceError } from './trace.ts'
import { traceScenario } from './trace-scenario.ts'

const numbers = z.array(z.number())
const table = z.array(numbers)
const link = z.tuple([z.number().int(), z.number().int()])

const form = z.object({
  network: z.literal('serial', { error: 'only the serial network can be replayed' }),
  backlog: z.boolean(),
  main_nodes: z.array(z.number().int()).min(1),
  reorder_links: z.array(link).min(1),
  lead_times: numbers,
  D: numbers.min(1),
  actions: table,
  R: table,
  X: table,
  Y: table,
  sales: numbers,
  U: numbers,
  profit_by_node: table,
  total_profit: z.number().optional(),
})

type Form = z.infer<typeof form>

/**
 * The serial network of gym-invmgmt, retailer first: its traces name it and hold no parameters of their own.
 *
 * @see Barati (2026), gym-invmgmt, examples/configs/serial_network.yaml (MIT).
 */
const SERIAL = {
  price: [2, 1.5, 1, 0.5],
  holding: [0.03, 0.02, 0.01],
  pipeline: [0.01, 0.005, 0],
  shortage: 0.1,
  capacity: 100,
  operating: 0.01,
}

/** Sequence of a period: orders before demand is seen, then receipts, demand, profit. */
const EVENT_ORDER = ['shock', 'decision', 'receipt', 'completion', 'return', 'demand', 'dispatch', 'record']

/** Whether a parsed file looks like a trace of gym-invmgmt. */
export function isGymTrace(content: unknown): boolean {
  return typeof content === 'object' && content !== null && 'reorder_links' in content
}

/**
 * A trace of the serial network of gym-invmgmt; its orders are replayed as they were asked for.
 *
 * @param name - of the file.
 * @param content - the file, parsed.
 * @throws {TraceError} if something is missing or does not fit.
 */
export function gymTrace(name: string, content: unknown): Trace {
  const trace = parsePart(name, form, content)
  demandShapes(name, trace)
  const ids = trace.main_nodes.map((node) => `node-${node}`)
  const scenario = traceScenario(name, trace.D.length, {
    eventOrder: EVENT_ORDER,
    nodes: Object.fromEntries(ids.map((id, node) => [id, stockPoint(trace, ids, node)])),
  })
  return { scenario, periods: trace.D.length, variables: variablesOf(trace, ids) }
}

function demandShapes(name: string, trace: Form): void {
  const nodes = trace.main_nodes.length
  const periods = trace.D.length
  if (
    nodes !== SERIAL.holding.length ||
    trace.reorder_links.length !== nodes ||
    trace.lead_times.length !== nodes
  )
    throw new TraceError(
      `${name}: the serial network has ${SERIAL.holding.length} nodes, links and lead times`,
    )
  for (const key of ['actions', 'R', 'profit_by_node'] as const)
    demandShape(name, key, trace[key], periods, nodes)
  for (const key of ['X', 'Y'] as const) demandShape(name, key, trace[key], periods + 1, nodes)
  for (const key of ['sales', 'U'] as const)
    if (trace[key].length !== periods)
      throw new TraceError(`${name}: ${key} has ${trace[key].length} numbers, and ${periods} are needed`)
}

function stockPoint(trace: Form, ids: readonly string[], node: number): object {
  const from = ids[node + 1] ?? 'outside'
  const isRetail = node === 0
  // The last node is the factory: what it ships in a period is limited.
  const isFromFactory = node + 2 === ids.length
  return {
    suppliers: { [from]: { leadTime: trace.lead_times[node] } },
    policy: { kind: 'listed', orders: trace.actions.map((row) => row[node]) },
    initialInventory: trace.X[0]?.[node],
    unmetOrders: 'lost',
    ...(isFromFactory ? { orderCapacity: SERIAL.capacity } : {}),
    ...(isRetail
      ? {
          demand: { kind: 'listed', units: trace.D },
          unmetDemand: trace.backlog ? 'backordered' : 'lost',
        }
      : {}),
  }
}

function variablesOf(trace: Form, ids: readonly string[]): TracedVariable[] {
  const [, ...onHand] = trace.X
  const [, ...moving] = trace.Y
  const common = reorderVariables({
    entities: ids,
    accepted: { name: 'R', rows: trace.R },
    onHand: { name: 'X', rows: onHand },
    inTransit: { name: 'Y', rows: moving },
  })
  const profits: TracedVariable = {
    name: 'profit_by_node',
    entities: ids,
    expected: trace.profit_by_node,
    actual: profitOf,
  }
  return [
    {
      name: 'actions',
      entities: ids,
      expected: trace.actions,
      actual: ({ columns }, node) => columns.wanted[node],
    },
    ...common,
    networkVariable('sales', trace.sales, ({ columns, compiled }) => columns.sent[compiled.links.count]),
    networkVariable(
      'U',
      trace.U,
      ({ columns, compiled }) => columns.owed[compiled.links.count] + columns.lost[0],
    ),
    profits,
    ...total(trace, ids),
  ]
}

/** Income from below, less goods, stock, pipeline, operation of the factory, and what customers are short of. */
function profitOf({ columns, compiled }: PeriodView, node: number): number {
  const { links, count } = compiled
  const sold = node === 0 ? columns.sent[links.count] : columns.ordered[node - 1]
  const short = node === 0 ? columns.owed[links.count] + columns.lost[0] : 0
  const operating = node === count - 1 ? SERIAL.operating * sold : 0
  return (
    (SERIAL.price[node] as number) * sold -
    (SERIAL.price[node + 1] as number) * columns.ordered[node] -
    (SERIAL.holding[node] as number) * columns.onHand[node] -
    (SERIAL.pipeline[node] as number) * columns.inTransit[node] -
    operating -
    SERIAL.shortage * short
  )
}

function total({ total_profit, D }: Form, ids: readonly string[]): TracedVariable[] {
  if (total_profit === undefined) return []
  let sum = 0
  return [
    {
      name: 'total_profit',
      entities: [''],
      expected: D.map((_, period) => (period === D.length - 1 ? [total_profit] : [])),
      actual: (view) => {
        for (const node of ids.keys()) sum += profitOf(view, node)
        return sum
      },
    },
  ]
}
