import { OUTSIDE, type StockNetwork, type StockPoint, type SupplyLink } from '../../../scenarios/index.ts'
import { distributionOf } from '../number-distribution.ts'
import { type CompiledLinks, type CompiledStockNetwork, PERIOD } from './compiled-stock-network.ts'
import { initialInventoryOf } from './initial-inventory.ts'
import { type Edges, echelonOf, orderDownstreamFirst } from './topology.ts'

/** One supplier of one stock point, with the names of both resolved. */
interface Row {
  readonly node: number
  readonly from: number
  readonly id: string
  readonly link: SupplyLink
}

/**
 * Prepares a stock network for running: dense indices, typed arrays.
 *
 * @param scenario - as `loadAnyScenario` returns it (checked).
 * @returns frozen; made once and shared by all runs.
 */
export function compileStockNetwork(scenario: StockNetwork): CompiledStockNetwork {
  const ids = Object.keys(scenario.nodes)
  const points = Object.values(scenario.nodes)
  const rows = points.flatMap((point, node) => rowsOf(point, node, ids))
  const links = compileLinks(rows, points)
  const edges: Edges = { count: ids.length, from: links.from, to: links.node }
  const echelons = ids.map((_, node) => echelonOf(node, edges))
  const { warmUp, window } = scenario.horizon
  return Object.freeze({
    model: 'stock-network',
    scenario,
    count: ids.length,
    ids,
    points,
    links,
    downstreamFirst: orderDownstreamFirst(edges),
    claims: points.map((point, node) => claimsOn(node, point, links)),
    echelons,
    echelonLinks: echelons.map((echelon, node) => linksInto(echelon, node, links)),
    partner: Int32Array.from(points, ({ policy }) =>
      policy.kind === 'balanced-echelon-base-stock' ? ids.indexOf(policy.partner ?? '') : -1,
    ),
    poolMates: points.map((point, node) => matesOf(point, node, points)),
    initialInventory: Float64Array.from(points, (_, node) => initialInventoryOf(node, points, edges)),
    isPeriodic: scenario.review === 'periodic',
    isDispatched: scenario.serving === 'at-dispatch',
    warmUp,
    end: warmUp + window,
  })
}

function rowsOf(point: StockPoint, node: number, ids: readonly string[]): Row[] {
  return Object.entries(point.suppliers).map(([key, link]) => {
    const from = link.from ?? key
    return { node, from: from === OUTSIDE ? -1 : ids.indexOf(from), id: `${ids[node]}←${key}`, link }
  })
}

function compileLinks(rows: readonly Row[], points: readonly StockPoint[]): CompiledLinks {
  const column = (of: (row: Row) => number): Float64Array => Float64Array.from(rows, of)
  const senders = rows.map(({ from }) => points[from])
  return {
    count: rows.length,
    ids: rows.map(({ id }) => id),
    start: Int32Array.from(
      { length: points.length + 1 },
      (_, node) => rows.filter((row) => row.node < node).length,
    ),
    node: Int32Array.from(rows, ({ node }) => node),
    from: Int32Array.from(rows, ({ from }) => from),
    leadTime: column(({ link }) => Math.round(link.leadTime * PERIOD)),
    leadTimeLaw: rows.map(({ link }) =>
      link.leadTimeDistribution === undefined ? null : distributionOf(link.leadTimeDistribution),
    ),
    orderLeadTime: column(({ link }) => Math.round(link.orderLeadTime * PERIOD)),
    unitsPer: column(({ link }) => link.unitsPer),
    unitCost: column(({ link }) => link.unitCost),
    fixedCost: column(({ link }) => link.fixedCost),
    yieldLaw: rows.map(({ node }) => {
      const law = points[node].yield
      return law === undefined ? null : distributionOf(law)
    }),
    inTransitCost: Float64Array.from(
      senders,
      (sender) => sender?.inTransitHoldingCost ?? sender?.holdingCost ?? 0,
    ),
    rawCost: Float64Array.from(senders, (sender) => sender?.holdingCost ?? 0),
  }
}

function claimsOn(node: number, { demand }: StockPoint, links: CompiledLinks): Int32Array {
  const claims = [...links.from.keys()].filter((link) => links.from[link] === node)
  return Int32Array.from(demand === undefined ? claims : [...claims, links.count + node])
}

function linksInto(echelon: Int32Array, node: number, links: CompiledLinks): Int32Array {
  return Int32Array.from(
    [...links.node.keys()].filter(
      (link) =>
        links.node[link] !== node && echelon.includes(links.node[link]) && echelon.includes(links.from[link]),
    ),
  )
}

function matesOf({ pool }: StockPoint, node: number, points: readonly StockPoint[]): Int32Array {
  if (pool === undefined) return new Int32Array(0)
  return Int32Array.from([...points.keys()].filter((other) => other !== node && points[other].pool === pool))
}
