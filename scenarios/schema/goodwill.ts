import { z } from 'zod'
import { positiveDuration, share } from './primitives.ts'

/** What disappointed buyers do to the later shows of a host. */
export const goodwill = z.strictObject({
  late: share.describe(
    'share of followers lost by a show all of whose orders come late, or never; in part in proportion',
  ),
  soldOut: share.describe('share of followers lost by a show all of whose goods are sold out'),
  halfLife: positiveDuration.describe('time in which half of those who were lost come back'),
})

/** A parsed {@link goodwill}. */
export interface Goodwill extends z.infer<typeof goodwill> {}
