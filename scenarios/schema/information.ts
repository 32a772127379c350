import { z } from 'zod'
import { duration, nonNegative, positiveDuration, share } from './primitives.ts'

/** How a record of what others own is kept. */
export const recordKeeping = z.strictObject({
  refresh: z
    .union([z.literal('never'), duration])
    .describe('time between two refreshes; 0 s: told at once; never: as it was at the start'),
  loss: share.describe('share of updates that get lost; the next refresh tries again'),
  accuracy: share.describe('share of stock records that are written without an error'),
  errorSize: nonNegative.describe('largest error of a wrong record / the true number'),
})

/** A parsed {@link recordKeeping}. */
export type RecordKeeping = z.infer<typeof recordKeeping>

/** A collaboration cloud: the same records, kept better. */
export const sharing = z.strictObject({
  weight: share.describe('how far record keeping lies from the own one (0) to that of the cloud (1)'),
  refresh: positiveDuration.describe('time between two refreshes in the cloud'),
  loss: share.describe('share of updates that get lost in the cloud'),
  accuracy: share.describe('share of stock records that are written without an error in the cloud'),
})

/** A parsed {@link sharing}. */
export type Sharing = z.infer<typeof sharing>

/** What each party knows of the others' stock and sales, and how late. */
export const information = z.strictObject({
  marketplace: recordKeeping.describe("the marketplace's record of stock in warehouses"),
  merchant: recordKeeping.describe("the merchant's report on stock, sales and buyers who wait"),
  sharing: sharing.optional(),
})

/** A parsed {@link information}. */
export interface Information extends z.infer<typeof information> {}
