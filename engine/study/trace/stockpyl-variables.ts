import type { PeriodView, TracedVariable } from './trace.ts'

type Own = Pick<TracedVariable, 'name' | 'actual'>

/** Sum of a column over the links to a node's suppliers. */
function inbound(column: (view: PeriodView) => Float64Array): TracedVariable['actual'] {
  return (view, node) => {
    const { start } = view.compiled.links
    let sum = 0
    for (let link = start[node]; link < start[node + 1]; link++) sum += column(view)[link]
    return sum
  }
}

/** Sum of a column over the claims on a node. */
function claims(column: (view: PeriodView) => Float64Array): TracedVariable['actual'] {
  return (view, node) => {
    let sum = 0
    for (const claim of view.compiled.claims[node]) sum += column(view)[claim]
    return sum
  }
}

/** What the columns of a stockpyl table are with us. */
export const STOCKPYL_VARIABLES: readonly Own[] = [
  { name: 'disrupted', actual: ({ columns }, node) => columns.isDown[node] },
  {
    name: 'demand_ext',
    actual: ({ columns, compiled }, node) => columns.asked[compiled.links.count + node],
  },
  { name: 'inbound_order', actual: claims(({ columns }) => columns.asked) },
  { name: 'order_qty', actual: inbound(({ columns }) => columns.ordered) },
  { name: 'on_order', actual: inbound(({ columns }) => columns.onOrder) },
  { name: 'inbound_ship', actual: inbound(({ columns }) => columns.received) },
  { name: 'outbound_ship', actual: claims(({ columns }) => columns.sent) },
  { name: 'inv_level', actual: ({ columns }, node) => columns.onHand[node] - columns.owedTotal[node] },
  { name: 'backorders', actual: ({ columns }, node) => columns.owedTotal[node] },
  { name: 'raw_material', actual: inbound(({ columns }) => columns.raw) },
  { name: 'inbound_disrupted_items', actual: inbound(({ columns }) => columns.heldInbound) },
  {
    name: 'outbound_disrupted_items',
    actual: (view, node) => {
      let sum = 0
      for (const claim of view.compiled.claims[node]) sum += view.columns.heldOutbound[claim] ?? 0
      return sum
    },
  },
  { name: 'demand_met_from_stock', actual: ({ columns }, node) => columns.metAtOnce[node] },
  { name: 'holding_cost', actual: ({ holding }, node) => holding[node] },
  { name: 'stockout_cost', actual: ({ backorder }, node) => backorder[node] },
  { name: 'intransit_cost', actual: ({ transit }, node) => transit[node] },
  { name: 'total_cost', actual: ({ cost }, node) => cost[node] },
]
