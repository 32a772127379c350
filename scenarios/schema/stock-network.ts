import { z } from 'zod'
import { numberDistribution } from './number-distribution.ts'
import { orderingPolicy } from './ordering-policy.ts'
import { identifier, nonNegative, positive, share } from './primitives.ts'
import { eventOrder } from './scenario.ts'

/** Name of whoever supplies stock points from outside the network, without limit. */
export const OUTSIDE = 'outside'

const leadTime = nonNegative.describe('constant, in periods')

/** How a supplier of a stock point, or the way to it, fails and recovers. */
export const disruption = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('markov'),
    failure: share.describe('probability that it fails from one period to the next'),
    recovery: share.describe('probability that it recovers from one period to the next'),
    stops: z.enum(['ordering', 'shipping', 'transit', 'receipt']),
  }),
  z.strictObject({
    kind: z.literal('exponential'),
    meanUp: positive.describe('mean time until it fails'),
    meanDown: positive.describe('mean time until it is repaired'),
    stops: z.enum(['ordering', 'shipping', 'transit', 'receipt']),
  }),
  z.strictObject({
    kind: z.literal('listed'),
    down: z
      .array(z.number().int().min(0).max(1))
      .min(1)
      .describe('1: it fails in that period; up after the last'),
    stops: z.enum(['ordering', 'shipping', 'transit', 'receipt']),
  }),
])

/** A parsed {@link disruption}. */
export type Disruption = z.infer<typeof disruption>

/** A supplier of a stock point and the way from there; its key is the supplier's name. */
export const supplyLink = z.strictObject({
  from: identifier
    .optional()
    .describe(`stock point, or ${OUTSIDE}; needed where the key is a name of its own`),
  leadTime: leadTime.default(0).describe('from shipping to receipt, periods'),
  leadTimeDistribution: numberDistribution.optional().describe('instead of a constant lead time, periods'),
  orderLeadTime: nonNegative.default(0).describe('from ordering until the supplier knows of it, periods'),
  unitsPer: positive.default(1).describe('units of it that go into one unit of the stock point'),
  unitCost: nonNegative.default(0).describe('paid for a unit when it is ordered'),
  fixedCost: nonNegative.default(0).describe('K, paid for an order'),
  initialPipeline: z
    .array(nonNegative)
    .default([])
    .describe('units on their way at the start, by the period in which they arrive, from the first'),
  initialOrders: z
    .array(nonNegative)
    .default([])
    .describe('units ordered before the start, by the period in which the supplier knows of them'),
})

/** A parsed {@link supplyLink}. */
export interface SupplyLink extends z.infer<typeof supplyLink> {}

/** What customers ask for at a stock point. */
export const stockDemand = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('each-period'),
    units: numberDistribution,
    rounded: z.boolean().default(false).describe('rounded to whole units, never below 0'),
  }),
  z.strictObject({
    kind: z.literal('autoregressive'),
    mean: positive,
    correlation: z.number().gt(-1).lt(1).describe('from one period to the next'),
    standardDeviation: positive.describe('of the noise of a period'),
  }),
  z.strictObject({
    kind: z.literal('listed'),
    units: z.array(nonNegative).min(1).describe('period by period'),
    afterwards: z.enum(['nothing', 'last', 'repeat']).default('nothing').describe('after the last'),
  }),
  z.strictObject({
    kind: z.literal('arrivals'),
    every: numberDistribution.describe('time from one customer to the next'),
    units: numberDistribution.default({ kind: 'deterministic', value: 1 }).describe('a customer asks for'),
  }),
])

/** A parsed {@link stockDemand}. */
export type StockDemand = z.infer<typeof stockDemand>

/** A place that holds stock of one item. */
export const stockPoint = z.strictObject({
  suppliers: z
    .record(identifier, supplyLink)
    .refine((links) => Object.keys(links).length > 0, `a stock point has a supplier, at least ${OUTSIDE}`),
  sourcing: z
    .enum(['components', 'alternatives'])
    .default('components')
    .describe('whether a unit needs something of every supplier, or any supplier will do'),
  policy: orderingPolicy,
  demand: stockDemand.optional().describe('of customers; none: only other stock points order here'),
  holdingCost: nonNegative.default(0).describe('h, of a unit on hand, a period'),
  inTransitHoldingCost: nonNegative
    .optional()
    .describe('of a unit on its way to the next stock point, a period; as on hand where it is not given'),
  backorderCost: nonNegative.default(0).describe('p, of a unit owed, a period'),
  lostSaleCost: nonNegative.default(0).describe('of a unit that is asked for and lost'),
  outdatingCost: nonNegative.default(0).describe('of a unit that perishes'),
  price: nonNegative.default(0).describe('received for a unit that is handed over'),
  unmetDemand: z.enum(['backordered', 'lost', 'mixed']).default('backordered').describe('of customers'),
  lostShare: share.default(0).describe('of unmet demand, where it is mixed'),
  unmetOrders: z.enum(['backordered', 'lost']).default('backordered').describe('of other stock points'),
  allocation: z
    .enum(['first-come', 'priority', 'proportional'])
    .default('first-come')
    .describe('who is served first when there is not enough; priority: in the order in which they stand'),
  orderCapacity: positive.optional().describe('most units an order'),
  minimumOrder: positive.optional().describe('fewest units an order; smaller ones are raised to it'),
  yield: numberDistribution.optional().describe('usable units received / units sent, at most 1'),
  shelfLife: z.number().int().min(1).max(1_000).optional().describe('periods after which a unit perishes'),
  issuing: z.enum(['oldest-first', 'newest-first']).default('oldest-first').describe('of perishable units'),
  lifetime: positive.optional().describe('mean life of a unit on hand, exponential; continuous review only'),
  pool: identifier.optional().describe('stock points of the same pool lend each other units when one is out'),
  disruption: disruption.optional(),
  initialInventory: z
    .number()
    .optional()
    .describe('units on hand at the start, below 0: owed; the level of the policy where it is not given'),
})

/** A parsed {@link stockPoint}. */
export interface StockPoint extends z.infer<typeof stockPoint> {}

/** Periods before and in the measured window. */
export const periods = z.strictObject({
  warmUp: z.number().int().min(0).describe('periods run before measurement'),
  window: z.number().int().min(1).max(100_000_000).describe('periods measured'),
})

/** A textbook inventory system: stock points that supply one another, and customers. Time is counted in periods. */
export const stockNetwork = z.strictObject({
  kingtide: z.literal(1, { error: 'the version of the scenario format; write 1' }),
  model: z.literal('stock-network'),
  name: identifier,
  title: z.string(),
  description: z.string(),
  replications: z.number().int().min(2).max(1_000_000).default(20),
  horizon: periods,
  review: z
    .enum(['periodic', 'continuous'])
    .default('periodic')
    .describe('whether orders are placed once a period, or whenever something has changed'),
  serving: z
    .enum(['at-once', 'at-dispatch'])
    .default('at-once')
    .describe(
      'whether demand is served when it comes, or with all others of the period in the band dispatch',
    ),
  eventOrder: eventOrder.optional().describe('order of events at the same time'),
  nodes: z
    .record(identifier, stockPoint)
    .refine((nodes) => Object.keys(nodes).length > 0, 'a network has a stock point')
    .describe('stock points by name'),
})

/** A parsed {@link stockNetwork}. */
export interface StockNetwork extends z.infer<typeof stockNetwork> {}
