import { z } from 'zod'
import { duration, positive, positiveDuration, share } from './primitives.ts'

/** Edge computing: the same order service and records, nearer to where orders come from. */
export const edge = z.strictObject({
  weight: share.describe('how far it lies from the own service (0) to that at the edge (1)'),
  ordersPerSecond: positive.describe('orders that are taken in a second at the edge'),
  processing: duration.describe('time that taking in an order takes at the edge when nothing waits'),
  listing: positiveDuration.describe('time between two updates of what platforms list'),
  report: positiveDuration.describe("time between two refreshes of the merchant's report"),
})

/** A parsed {@link edge}. */
export type Edge = z.infer<typeof edge>

/** The service that takes orders in, first come, first served. */
export const orderService = z.strictObject({
  ordersPerSecond: positive.describe('orders that are taken in a second, at a scale of 1'),
  processing: duration.describe('time that taking in an order takes when nothing waits'),
  patience: positiveDuration.describe('a buyer who would have to wait longer than this leaves'),
  edge: edge.optional(),
})

/** A parsed {@link orderService}. */
export interface OrderService extends z.infer<typeof orderService> {}
