import { z } from 'zod'
import { networkVariable } from './network-variable.ts'
import { demandShape, parsePart } from './parse-part.ts'
import { reorderVariables } from './reorder-variables.ts'
import { type Trace, type TracedVariable, TraceError } from './trace.ts'
import { traceScenario } from './trace-scenario.ts'

const numbers = z.array(z.number())
const table = z.array(numbers)

const form = z.object({
  env: z.enum(['InvManagement-v0', 'InvManagement-v1']),
  params: z.object({
    periods: z.number().int().min(1),
    I0: numbers.min(1),
    p: z.number(),
    r: numbers,
    k: numbers,
    h: numbers,
    c: numbers,
    L: numbers,
    alpha: z.number(),
  }),
  z: numbers,
  D: numbers,
  action: table,
  R: table,
  I: table,
  T: table,
  S: table,
  B: table,
  LS: table,
  P: numbers,
  total: z.number().optional(),
})

type Form = z.infer<typeof form>

/** Sequence of a period: orders before demand is seen, then receipts, demand, profit. */
const EVENT_ORDER = ['shock', 'decision', 'receipt', 'completion', 'return', 'demand', 'dispatch', 'record']

/** Whether a parsed file looks like a trace of or-gym. */
export function isOrGymTrace(content: unknown): boolean {
  return typeof content === 'object' && content !== null && 'env' in content && 'params' in content
}

/**
 * A trace of InvManagement of or-gym under order-up-to levels on the echelon position.
 *
 * @param name - of the file.
 * @param content - the file, parsed.
 * @throws {TraceError} if something is missing or does not fit.
 */
export function orGymTrace(name: string, content: unknown): Trace {
  const trace = parsePart(name, form, content)
  demandShapes(name, trace)
  const stages = trace.params.I0.map((_, stage) => `stage-${stage}`)
  const scenario = traceScenario(name, trace.params.periods, {
    eventOrder: EVENT_ORDER,
    nodes: Object.fromEntries(stages.map((id, stage) => [id, stockPoint(trace, stages, stage)])),
  })
  return { scenario, periods: trace.params.periods, variables: variablesOf(trace, stages) }
}

function demandShapes(name: string, { params, z: levels, D, P, ...tables }: Form): void {
  const stages = params.I0.length
  for (const key of ['c', 'L', 'h'] as const)
    if (params[key].length !== stages)
      throw new TraceError(
        `${name}: params.${key} has ${params[key].length} numbers, and ${stages} are needed`,
      )
  if (levels.length !== stages || params.r.length !== stages + 1 || params.k.length !== stages + 1)
    throw new TraceError(`${name}: z needs ${stages} numbers, params.r and params.k ${stages + 1}`)
  if (D.length !== params.periods || P.length !== params.periods)
    throw new TraceError(`${name}: D and P need ${params.periods} numbers each`)
  for (const key of ['action', 'R'] as const) demandShape(name, key, tables[key], params.periods, stages)
  for (const key of ['I', 'T'] as const) demandShape(name, key, tables[key], params.periods + 1, stages)
  for (const key of ['S', 'B', 'LS'] as const) demandShape(name, key, tables[key], params.periods, stages + 1)
}

function stockPoint({ env, params, z: levels, D }: Form, stages: readonly string[], stage: number): object {
  const isRetail = stage === 0
  const isLost = env === 'InvManagement-v1'
  const from = stages[stage + 1] ?? 'outside'
  // Prices between stages are income here and cost there; what is left is the cost of raw material.
  const unitCost = from === 'outside' ? params.r[stage + 1] : 0
  return {
    suppliers: { [from]: { leadTime: params.L[stage], unitCost } },
    policy: { kind: 'echelon-base-stock', baseStockLevel: levels[stage] },
    initialInventory: params.I0[stage],
    orderCapacity: params.c[stage],
    holdingCost: params.h[stage],
    inTransitHoldingCost: 0,
    unmetOrders: 'lost',
    ...(isRetail
      ? {
          demand: { kind: 'listed', units: D },
          price: params.p,
          unmetDemand: isLost ? 'lost' : 'backordered',
          [isLost ? 'lostSaleCost' : 'backorderCost']: params.k[0],
        }
      : {}),
  }
}

function variablesOf(trace: Form, stages: readonly string[]): TracedVariable[] {
  const { params } = trace
  const [, ...onHand] = trace.I
  const [, ...moving] = trace.T
  const common = reorderVariables({
    entities: stages,
    accepted: { name: 'R', rows: trace.R },
    onHand: { name: 'I', rows: onHand },
    inTransit: { name: 'T', rows: moving },
  })
  const customers = ({ columns, compiled }: Parameters<TracedVariable['actual']>[0]) => ({
    sent: columns.sent[compiled.links.count],
    owed: columns.owed[compiled.links.count],
    lost: columns.lost[0],
  })
  return [
    // What the levels ask for is cut to capacity and to the supplier's stock before it becomes an action.
    {
      name: 'action',
      entities: stages,
      expected: trace.action,
      actual: ({ columns }, node) => columns.ordered[node],
    },
    ...common,
    networkVariable(
      'S',
      trace.S.map(([sold]) => sold as number),
      (view) => customers(view).sent,
    ),
    networkVariable(
      'B',
      trace.B.map(([owed]) => owed as number),
      (view) => customers(view).owed,
    ),
    networkVariable(
      'LS',
      trace.LS.map(([lost]) => lost as number),
      (view) => customers(view).lost,
    ),
    networkVariable('P', trace.P, ({ cost }, _, period) => -sum(cost) * params.alpha ** period),
    networkVariable('total', runningSum(trace.P), runningProfit(params.alpha)),
  ]
}

function runningSum(values: readonly number[]): number[] {
  let total = 0
  return values.map((value) => {
    total += value
    return total
  })
}

function runningProfit(alpha: number): TracedVariable['actual'] {
  let total = 0
  return ({ cost }, _, period) => {
    total -= sum(cost) * alpha ** period
    return total
  }
}

function sum(column: Float64Array): number {
  return column.reduce((total, value) => total + value, 0)
}
