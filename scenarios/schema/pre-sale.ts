import { z } from 'zod'
import { positiveDuration, share } from './primitives.ts'

/**
 * Part of a show's buyers order before it, while its goods are still being made. How long they wait for it is the patience of
 * `waiting`.
 */
export const preSale = z.strictObject({
  share: share.describe("share of a show's buyers of a single good who order before it"),
  opens: positiveDuration.describe('before the start of a show at which its pre-sale opens'),
  deposit: share.describe(
    'share of the price that is paid with the order; the rest is due when the show starts, and who does not pay it loses the deposit',
  ),
})

/** A parsed {@link preSale}. */
export interface PreSale extends z.infer<typeof preSale> {}
