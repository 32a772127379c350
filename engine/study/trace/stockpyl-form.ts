import { z } from 'zod'

type Maybe<Value> = Value | null | undefined

/** A node of a stockpyl trace, by the names of stockpyl. */
export interface StockpylNode {
  /** Its index. */
  readonly index: number
  /** Of a unit on hand, a period. */
  readonly local_holding_cost?: Maybe<number>
  /** Of a unit on its way from here. */
  readonly in_transit_holding_cost?: Maybe<number>
  /** Of a unit owed, a period. */
  readonly stockout_cost?: Maybe<number>
  /** Periods from shipping to receipt. */
  readonly shipment_lead_time?: Maybe<number>
  /** Periods until the supplier knows of an order. */
  readonly order_lead_time?: Maybe<number>
  /** Most units an order. */
  readonly order_capacity?: Maybe<number>
  /** Whether it is supplied from outside. */
  readonly external_supplier?: Maybe<boolean>
  /** Units on hand at the start. */
  readonly initial_inventory_level?: Maybe<number>
  /** Units that arrive in each period of the first lead time. */
  readonly initial_shipments?: Maybe<number>
  /** Units of orders on their way to the supplier, in each period. */
  readonly initial_orders?: Maybe<number>
  /** How it orders. */
  readonly policy: {
    /** Kind of policy. */
    readonly type: 'BS' | 'sS' | 'rQ' | 'FQ' | 'EBS' | 'BEBS'
    /** S. */
    readonly base_stock_level?: Maybe<number>
    /** s or r. */
    readonly reorder_point?: Maybe<number>
    /** Q. */
    readonly order_quantity?: Maybe<number>
    /** S of (s, S). */
    readonly order_up_to_level?: Maybe<number>
  }
  /** Law of its customers' demand; what they asked for stands in the table. */
  readonly demand?: unknown
  /** What fails. */
  readonly disruption?: Maybe<{
    /** Orders, shipments, transit or receipts are paused. */
    readonly type: 'OP' | 'SP' | 'TP' | 'RP'
  }>
}

/** A stockpyl trace without its values. */
export interface StockpylForm {
  /** Number of periods. */
  readonly periods: number
  /** Of all nodes and periods. */
  readonly total_cost?: number | undefined
  /** From supplier to supplied. */
  readonly edges: readonly (readonly [from: number, to: number])[]
  /** The nodes. */
  readonly nodes: readonly StockpylNode[]
}

const node: z.ZodType<StockpylNode> = z.object({
  index: z.number().int(),
  local_holding_cost: z.number().nullish(),
  in_transit_holding_cost: z.number().nullish(),
  stockout_cost: z.number().nullish(),
  shipment_lead_time: z.number().int().min(0).nullish(),
  order_lead_time: z.number().int().min(0).nullish(),
  order_capacity: z.number().nullish(),
  external_supplier: z.boolean().nullish(),
  initial_inventory_level: z.number().nullish(),
  initial_shipments: z.number().nullish(),
  initial_orders: z.number().nullish(),
  policy: z.object({
    type: z.enum(['BS', 'sS', 'rQ', 'FQ', 'EBS', 'BEBS']),
    base_stock_level: z.number().nullish(),
    reorder_point: z.number().nullish(),
    order_quantity: z.number().nullish(),
    order_up_to_level: z.number().nullish(),
  }),
  demand: z.unknown().optional(),
  disruption: z.object({ type: z.enum(['OP', 'SP', 'TP', 'RP']) }).nullish(),
})

/** Form of the `.json` file of a stockpyl trace. */
export const stockpylForm: z.ZodType<StockpylForm> = z.object({
  periods: z.number().int().min(1).max(100_000),
  total_cost: z.number().optional(),
  edges: z.array(z.tuple([z.number().int(), z.number().int()])),
  nodes: z.array(node).min(1),
})
