import { z } from 'zod'
import { identifier, nonNegative, positive, share } from './primitives.ts'

const level = z.number().describe('units')
const orderUpToLevel = level.describe('what the inventory position is brought to, units')
const reorderPoint = level.describe('an order is placed when the inventory position is at or below it, units')
const reviewPeriod = z.number().int().min(1).describe('R, periods from one order to the next')
const information = z
  .enum(['customers', 'own-orders'])
  .default('customers')
  .describe('demand of this period it knows of: that of the customers, or only orders that reached it')

/** How a stock point decides what to order. Symbols of textbooks stand in the descriptions. */
export const orderingPolicy = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('base-stock'), baseStockLevel: orderUpToLevel.describe('S, units') }),
  z.strictObject({
    kind: z.literal('s-S'),
    reorderPoint: reorderPoint.describe('s: order when the inventory position is at or below it, units'),
    orderUpToLevel: orderUpToLevel.describe('S, units'),
  }),
  z.strictObject({
    kind: z.literal('r-Q'),
    reorderPoint: reorderPoint.describe('r: order when the inventory position is at or below it, units'),
    orderQuantity: positive.describe('Q, units'),
    multiples: z.boolean().default(false).describe('as many Q as bring the position above r, instead of one'),
  }),
  z.strictObject({ kind: z.literal('R-S'), reviewPeriod, orderUpToLevel }),
  z.strictObject({ kind: z.literal('R-s-S'), reviewPeriod, reorderPoint, orderUpToLevel }),
  z.strictObject({
    kind: z.literal('echelon-base-stock'),
    baseStockLevel: orderUpToLevel.describe('echelon S, units'),
    information,
  }),
  z.strictObject({
    kind: z.literal('balanced-echelon-base-stock'),
    baseStockLevel: orderUpToLevel.describe('echelon S, units'),
    partner: identifier
      .optional()
      .describe('stock point next in order of total lead time; the last has none'),
    equivalentLeadTime: z
      .number()
      .int()
      .min(0)
      .default(0)
      .describe("Rosling's lead time of the partner in the equivalent serial system, periods"),
    information,
  }),
  z.strictObject({
    kind: z.literal('constant-order'),
    orderQuantity: nonNegative.describe('r, units a period'),
  }),
  z.strictObject({
    kind: z.literal('capped-base-stock'),
    baseStockLevel: orderUpToLevel.describe('S, units'),
    cap: nonNegative.describe('r, most units an order'),
  }),
  z.strictObject({
    kind: z.literal('dual-index'),
    expediteLevel: level.describe('Se: what is due by expedited lead time is brought to it, units'),
    regularLevel: level.describe('Sr: the whole inventory position is brought to it, units'),
  }),
  z.strictObject({
    kind: z.literal('tailored-base-surge'),
    expediteLevel: level.describe('Se: what is due by expedited lead time is brought to it, units'),
    regularQuantity: nonNegative.describe('r, units that the regular supplier sends each period'),
  }),
  z.strictObject({
    kind: z.literal('anchor-and-adjust'),
    smoothing: share.describe('θ, weight of the newest demand in its forecast'),
    stockAdjustment: share.describe('α, share of the stock discrepancy that is ordered'),
    supplyLineWeight: nonNegative.describe('β, share of the supply line that is taken into account'),
    desiredStock: level.describe("S', desired stock and β x desired supply line together, units"),
    initialForecast: nonNegative.describe('demand expected at the start, units a period'),
    anchoredPeriods: z
      .number()
      .int()
      .min(0)
      .default(0)
      .describe('periods at the start in which the forecast alone is ordered'),
  }),
  z.strictObject({
    kind: z.literal('apiobpcs'),
    smoothing: share.describe('weight of the newest demand in its forecast, 1 / (1 + Ta)'),
    inventoryGain: share.describe('1 / Ti, share of the inventory discrepancy that is ordered'),
    pipelineGain: share.describe('1 / Tw, share of the discrepancy of work in progress that is ordered'),
    targetStock: level.describe('units'),
    leadTime: nonNegative.describe('Tp, periods of demand that work in progress is to cover'),
    initialForecast: nonNegative.describe('demand expected at the start, units a period'),
  }),
  z.strictObject({
    kind: z.literal('moving-average-order-up-to'),
    periods: z.number().int().min(1).max(10_000).describe('p, periods that the average covers'),
    leadTime: positive.describe('L, periods that the level covers, review included'),
    safetyStock: z.number().default(0).describe('units'),
    initialForecast: nonNegative.describe('demand expected at the start, units a period'),
  }),
  z.strictObject({
    kind: z.literal('smoothing-order-up-to'),
    smoothing: share.describe('weight of the newest demand in its forecast'),
    leadTime: positive.describe('L, periods that the level covers, review included'),
    safetyStock: z.number().default(0).describe('units'),
    initialForecast: nonNegative.describe('demand expected at the start, units a period'),
  }),
  z.strictObject({ kind: z.literal('pass-through') }),
  z.strictObject({
    kind: z.literal('listed'),
    orders: z.array(nonNegative).min(1).describe('units, period by period; none after the last'),
  }),
])

/** A parsed {@link orderingPolicy}. */
export type OrderingPolicy = z.infer<typeof orderingPolicy>
