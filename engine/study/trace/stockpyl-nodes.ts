import type { StockpylForm, StockpylNode } from './stockpyl-form.ts'
import type { StockpylTable } from './stockpyl-table.ts'
import { TraceError } from './trace.ts'

const STOPS = { OP: 'ordering', SP: 'shipping', TP: 'transit', RP: 'receipt' } as const

/** Name of a node: keys that are numbers would be sorted by JavaScript. */
function nameOf(index: number): string {
  return `node-${index}`
}

/**
 * The stock points of a stockpyl trace, as they would be written in a scenario file.
 *
 * @param trace - the trace.
 * @param values - its table, with demand and disruptions.
 */
export function stockpylNodes(trace: StockpylForm, values: StockpylTable): Record<string, unknown> {
  return Object.fromEntries(trace.nodes.map((node) => [nameOf(node.index), stockPoint(node, trace, values)]))
}

function stockPoint(node: StockpylNode, trace: StockpylForm, values: StockpylTable): object {
  const periods = Array.from({ length: trace.periods }, (_, period) => period)
  const column = (name: string): number[] => periods.map((period) => values.valueAt(name, period, node.index))
  return {
    suppliers: suppliersOf(node, trace, column('inbound_ship')),
    policy: policyOf(node, trace),
    allocation: 'priority',
    holdingCost: node.local_holding_cost ?? 0,
    backorderCost: node.stockout_cost ?? 0,
    ...given('inTransitHoldingCost', node.in_transit_holding_cost),
    ...given('orderCapacity', node.order_capacity),
    initialInventory: node.initial_inventory_level ?? levelFromNothing(node),
    ...(node.demand === undefined || node.demand === null
      ? {}
      : { demand: { kind: 'listed', units: column('demand_ext') } }),
    ...(node.disruption === undefined || node.disruption === null
      ? {}
      : { disruption: { kind: 'listed', down: column('disrupted'), stops: STOPS[node.disruption.type] } }),
  }
}

function suppliersOf(node: StockpylNode, trace: StockpylForm, received: readonly number[]): object {
  const leadTime = node.shipment_lead_time ?? 0
  const orderLeadTime = node.order_lead_time ?? 0
  const predecessors = trace.edges.filter(([, to]) => to === node.index).map(([from]) => nameOf(from))
  const isOutside = node.external_supplier ?? predecessors.length === 0
  const names = [...predecessors, ...(isOutside ? ['outside'] : [])]
  const way = {
    leadTime,
    orderLeadTime,
    initialPipeline: pipelineOf(node, leadTime, names.length, received),
    initialOrders: new Array(orderLeadTime).fill(node.initial_orders ?? 0),
  }
  return Object.fromEntries(names.map((name) => [name, way]))
}

/**
 * Units on their way at the start. Traces that do not name them show them: within the lead time nothing else is
 * received, unless a disruption is in between.
 */
function pipelineOf(
  { initial_shipments, disruption }: StockpylNode,
  leadTime: number,
  suppliers: number,
  received: readonly number[],
): number[] {
  if (typeof initial_shipments === 'number') return new Array(leadTime).fill(initial_shipments)
  const isShown = suppliers === 1 && (disruption === undefined || disruption === null)
  return isShown ? received.slice(0, leadTime) : []
}

function given(key: string, value: number | null | undefined): object {
  return value === undefined || value === null ? {} : { [key]: value }
}

function policyOf(node: StockpylNode, trace: StockpylForm): object {
  const { policy } = node
  const need = (
    key: 'base_stock_level' | 'reorder_point' | 'order_quantity' | 'order_up_to_level',
  ): number => {
    const value = policy[key]
    if (typeof value === 'number') return value
    throw new TraceError(`node ${node.index} has a policy of type ${policy.type} without ${key}`)
  }
  switch (policy.type) {
    case 'BS':
      return { kind: 'base-stock', baseStockLevel: need('base_stock_level') }
    case 'sS':
      return { kind: 's-S', reorderPoint: need('reorder_point'), orderUpToLevel: need('order_up_to_level') }
    case 'rQ':
      return { kind: 'r-Q', reorderPoint: need('reorder_point'), orderQuantity: need('order_quantity') }
    case 'FQ':
      return { kind: 'constant-order', orderQuantity: need('order_quantity') }
    case 'EBS':
      return {
        kind: 'echelon-base-stock',
        baseStockLevel: need('base_stock_level'),
        information: 'own-orders',
      }
    case 'BEBS':
      return {
        kind: 'balanced-echelon-base-stock',
        baseStockLevel: need('base_stock_level'),
        information: 'own-orders',
        ...partnerOf(node, trace),
      }
  }
}

/** In stockpyl the partner of a node is the one whose index is one higher. */
function partnerOf({ index }: StockpylNode, trace: StockpylForm): object {
  const partner = trace.nodes.find((other) => other.index === index + 1)
  if (partner === undefined) return {}
  const equivalentLeadTime = totalLeadTime(partner.index, trace) - totalLeadTime(index, trace)
  return { partner: nameOf(partner.index), equivalentLeadTime: Math.max(0, equivalentLeadTime) }
}

/** Lead time of a node and of all that follow it. */
function totalLeadTime(index: number, trace: StockpylForm): number {
  const own = trace.nodes.find((node) => node.index === index)?.shipment_lead_time ?? 0
  const next = trace.edges.find(([from]) => from === index)
  return own + (next === undefined ? 0 : totalLeadTime(next[1], trace))
}

/** Without an initial inventory stockpyl starts with what the policy orders at an inventory position of 0. */
function levelFromNothing({ policy }: StockpylNode): number {
  switch (policy.type) {
    case 'sS':
      return 0 <= (policy.reorder_point ?? 0) ? (policy.order_up_to_level ?? 0) : 0
    case 'rQ':
      return 0 <= (policy.reorder_point ?? 0) ? (policy.order_quantity ?? 0) : 0
    case 'FQ':
      return policy.order_quantity ?? 0
    default:
      return Math.max(0, policy.base_stock_level ?? 0)
  }
}
