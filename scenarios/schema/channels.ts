import { z } from 'zod'
import { identifier, share } from './primitives.ts'

/** A platform that orders come from. */
export const platform = z.strictObject({
  id: identifier,
  share: share.describe('share of all orders that come from it'),
})

/** A parsed {@link platform}. */
export interface Platform extends z.infer<typeof platform> {}

/** The platforms that goods are sold on. */
export const channels = z.strictObject({
  platforms: z.array(platform).min(1).describe('shares add up to 1'),
  switching: share
    .default(0)
    .describe('share of the buyers lost by a fall of traffic who order on a platform that has not fallen'),
})

/** A parsed {@link channels}. */
export interface Channels extends z.infer<typeof channels> {}
