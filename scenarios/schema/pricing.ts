import { z } from 'zod'
import { nonNegative, positiveDuration, share } from './primitives.ts'

/** How a program sets prices while a show runs. */
export const priceController = z.strictObject({
  every: positiveDuration.describe('time between two changes of a price'),
  floor: share
    .refine((value) => value > 0, 'must be greater than zero')
    .describe('lowest price / usual price in the show'),
  ceiling: z
    .number()
    .min(1, 'must be 1 or more: the usual price must be among those that can be set')
    .max(10, 'at most 10 times the usual price')
    .describe('highest price / usual price in the show'),
  elasticity: z
    .number()
    .positive('must be greater than zero')
    .optional()
    .describe('elasticity that it reckons with; left out: the true one, at least 0.1'),
})

/** Dealers who sell the same goods outside shows. */
export const dealers = z.strictObject({
  number: z.number().int().min(1).max(10_000).describe('how many there are'),
  orderShare: share.describe('share of the orders outside shows that come through all of them together'),
  goodsShare: share.describe('share of the goods that each of them carries; which, is the same in every run'),
  floor: share.describe('price in a show / usual price in it, below which they feel undercut'),
  tolerance: z
    .number()
    .int()
    .min(0)
    .describe('offers of their goods below the floor that they put up with; at one more they leave'),
})

/** What prices in shows do to demand, and who sets them. */
export const pricing = z.strictObject({
  elasticity: nonNegative
    .max(10, 'at most 10')
    .describe('fall of demand in a show for a rise of its price, both in per cent'),
  referenceMemory: positiveDuration
    .optional()
    .describe(
      'time in which what buyers take for a usual price follows the price in a show, to 63 %; left out: it does not',
    ),
  controller: priceController
    .optional()
    .describe('sets prices while a show runs; left out: they stay as they are'),
  dealers: dealers
    .optional()
    .describe('dealers who leave when they are undercut; left out: there are none, or they do not mind'),
})

/** A parsed {@link pricing}. */
export interface Pricing extends z.infer<typeof pricing> {}

/** A parsed {@link priceController}. */
export interface PriceController extends z.infer<typeof priceController> {}

/** A parsed {@link dealers}. */
export interface Dealers extends z.infer<typeof dealers> {}
