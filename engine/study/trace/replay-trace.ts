import type { StockFigures } from '../../ledger/index.ts'
import { simulate } from '../../simulate.ts'
import { compileClassic, type StockColumns } from '../../world/index.ts'
import type { PeriodView, Trace } from './trace.ts'

/** A cell of a trace. */
export interface Place {
  /** Period, from 0. */
  readonly period: number
  /** Stock point, as the trace calls it; empty for the whole network. */
  readonly node: string
}

/** How far one variable of a trace is off. */
export interface VariableDifference {
  /** What the trace calls it. */
  readonly name: string
  /** Greatest absolute difference over all periods and stock points. */
  readonly maxAbsDifference: number
  /** Where that is; `null` if there is no difference at all. */
  readonly at: Place | null
}

/** A trace held against our run of the same system. */
export interface TraceComparison {
  /** Each variable. */
  readonly variables: readonly VariableDifference[]
  /** Number of periods. */
  readonly periods: number
}

/**
 * Runs the system of a trace with its demand and disruptions and compares every variable in every period.
 *
 * @param trace - as `readTrace` returns it; it is used up.
 */
export function replayTrace(trace: Trace): TraceComparison {
  const compiled = compileClassic(trace.scenario)
  const worst = trace.variables.map(({ name }) => ({
    name,
    maxAbsDifference: 0,
    at: null as VariableDifference['at'],
  }))
  const costs = new PeriodCosts(compiled.count)
  const periodEnds = (period: number, columns: StockColumns, figures: StockFigures): void => {
    const view: PeriodView = { compiled, columns, ...costs.of(figures) }
    trace.variables.forEach(({ entities, expected, actual }, index) => {
      const of = worst[index] as (typeof worst)[number]
      for (const [entity, node] of entities.entries()) {
        const value = actual(view, entity, period)
        const known = expected[period]?.[entity]
        if (known === undefined) continue
        const difference = Math.abs(value - known)
        if (difference <= of.maxAbsDifference) continue
        of.maxAbsDifference = difference
        of.at = { period, node }
      }
    })
  }
  simulate(compiled, { seed: 1, replication: 0, recorder: { periodEnds } })
  return { variables: worst, periods: trace.periods }
}

/** Costs of a period: what the sums of the run have grown by. */
class PeriodCosts {
  private readonly before: Record<'holding' | 'transit' | 'backorder' | 'cost', Float64Array>

  constructor(nodes: number) {
    const none = (): Float64Array => new Float64Array(nodes)
    this.before = { holding: none(), transit: none(), backorder: none(), cost: none() }
  }

  of(figures: StockFigures): Pick<PeriodView, 'holding' | 'transit' | 'backorder' | 'cost'> {
    const { holding, transit, backorder } = figures
    const cost = Float64Array.from(holding, (_, node) => figures.costOf(node))
    const now = { holding: holding.slice(), transit: transit.slice(), backorder: backorder.slice(), cost }
    const grown = (key: keyof typeof now): Float64Array =>
      now[key].map((sum, node) => sum - this.before[key][node])
    const period = {
      holding: grown('holding'),
      transit: grown('transit'),
      backorder: grown('backorder'),
      cost: grown('cost'),
    }
    Object.assign(this.before, now)
    return period
  }
}
