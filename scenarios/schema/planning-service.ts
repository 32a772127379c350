import { z } from 'zod'
import { identifier, nonNegative, share } from './primitives.ts'

/** A service that plans for merchants and releases their orders: one vendor, shared by all who use it. */
export const planningService = z.strictObject({
  merchants: z
    .array(identifier)
    .min(1)
    .describe('keys of catalogue.merchants: kinds of merchants that may use it'),
  share: share.describe('share of their goods that it plans for'),
  feePerOrder: nonNegative.describe('CNY for each order that it releases'),
})

/** A parsed {@link planningService}. */
export interface PlanningService extends z.infer<typeof planningService> {}
