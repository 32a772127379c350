import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Base stock 5 with a lead time of one period, three periods, worked out by hand; in the form of stockpyl. */
export const STOCKPYL = {
  periods: 3,
  total_cost: 7,
  edges: [],
  nodes: [
    {
      index: 0,
      local_holding_cost: 1,
      stockout_cost: 2,
      shipment_lead_time: 1,
      external_supplier: true,
      demand: { type: 'D' },
      policy: { type: 'BS', base_stock_level: 5 },
    },
  ],
}

/** Its values. */
export const STOCKPYL_TABLE: string = [
  't,node,demand_ext,order_qty,on_order,inbound_ship,inv_level,demand_met_from_stock,total_cost',
  '0,0,3,3,3,0,2,3,2',
  '1,0,4,4,4,3,1,4,1',
  '2,0,1,1,1,4,4,1,4',
].join('\n')

/** Two stages, two periods, worked out by hand; in the form of or-gym. */
export const OR_GYM = {
  env: 'InvManagement-v0',
  params: {
    periods: 2,
    I0: [5, 10],
    p: 2,
    r: [1, 0.5, 0.2],
    k: [0.2, 0.1, 0.1],
    h: [0.1, 0.05],
    c: [100, 100],
    L: [1, 1],
    alpha: 0.5,
  },
  z: [6, 14],
  D: [3, 4],
  action: [
    [1, 0],
    [3, 2],
  ],
  R: [
    [1, 0],
    [3, 2],
  ],
  I: [
    [5, 10],
    [2, 9],
    [0, 6],
  ],
  T: [
    [0, 0],
    [1, 0],
    [3, 2],
  ],
  S: [
    [3, 1, 0],
    [3, 3, 2],
  ],
  B: [
    [0, 0, 0],
    [1, 0, 0],
  ],
  LS: [
    [0, 0, 0],
    [0, 0, 0],
  ],
  P: [5.35, 2.55],
}

/** The serial network with lost sales, two periods, worked out by hand; in the form of gym-invmgmt. */
export const GYM = {
  network: 'serial',
  backlog: false,
  main_nodes: [1, 2, 3],
  reorder_links: [
    [2, 1],
    [3, 2],
    [4, 3],
  ],
  lead_times: [1, 1, 0],
  D: [4, 9],
  actions: [
    [2, 3, 1],
    [20, 0, 0],
  ],
  R: [
    [2, 3, 1],
    [8, 0, 0],
  ],
  X: [
    [10, 10, 10],
    [6, 8, 8],
    [0, 3, 8],
  ],
  Y: [
    [0, 0, 0],
    [2, 3, 0],
    [8, 0, 0],
  ],
  sales: [4, 8],
  U: [0, 1],
  profit_by_node: [
    [4.8, -0.175, 2.39],
    [3.82, 11.94, -0.08],
  ],
  total_profit: 22.695,
}

/**
 * Writes a trace.
 *
 * @param folder - where to.
 * @param content - the trace.
 * @param table - text of the file beside it; none unless it is given.
 * @returns the file.
 */
export function writeTrace(folder: string, content: unknown, table?: string): string {
  const name = `trace-${Math.round(performance.now() * 1000)}`
  const file = join(folder, `${name}.json`)
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content))
  if (table !== undefined) writeFileSync(join(folder, `${name}.csv`), table)
  return file
}
