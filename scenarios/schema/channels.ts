import { z } from 'zod'
import { identifier, positiveDuration, share } from './primitives.ts'

/** A platform that orders come from. */
export const platform = z.strictObject({
  id: identifier,
  share: share.describe('share of all orders that come from it'),
})

/** A parsed {@link platform}. */
export interface Platform extends z.infer<typeof platform> {}

/** How platforms keep what they list for sale, where they do not sell from one record. */
export const listing = z.strictObject({
  refresh: positiveDuration.describe(
    'time between two updates of the copies of the stock that platforms list',
  ),
})

/** A parsed {@link listing}. */
export interface Listing extends z.infer<typeof listing> {}

/** The platforms that goods are sold on. */
export const channels = z.strictObject({
  platforms: z.array(platform).min(1).describe('shares add up to 1'),
  switching: share
    .default(0)
    .describe('share of the buyers lost by a fall of traffic who order on a platform that has not fallen'),
  listing: listing
    .optional()
    .describe('every platform lists a copy of the stock of its own; absent: all reserve on one record'),
})

/** A parsed {@link channels}. */
export interface Channels extends z.infer<typeof channels> {}
