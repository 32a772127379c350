import { z } from 'zod'
import { positiveDuration, share } from './primitives.ts'

/** Goods are reserved when an order is placed, and paid for after that, or not. */
export const payment = z.strictObject({
  unpaidShare: share.describe('share of the buyers who reserve goods and never pay'),
  timeOut: positiveDuration.describe('how long goods stay reserved for a buyer who does not pay'),
})

/** A parsed {@link payment}. */
export interface Payment extends z.infer<typeof payment> {}
