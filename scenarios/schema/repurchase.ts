import { z } from 'zod'
import { positiveDuration, share } from './primitives.ts'

/** What content and disappointed buyers do to later orders outside shows. */
export const repurchase = z.strictObject({
  repeat: share.describe('orders outside shows that an order leads to later, on the mean'),
  lost: share.describe('share of them that a disappointed buyer does not place'),
  usual: share.describe('share of buyers disappointed that the mean days of goods take for granted'),
  halfLife: positiveDuration.describe('time within which half of what an order leads to is ordered'),
})

/** A parsed {@link repurchase}. */
export interface Repurchase extends z.infer<typeof repurchase> {}
