import { z } from 'zod'
import { positive, share } from './primitives.ts'

/** Sales that a host guarantees, and what it pays for those that are missing. */
export const minimumSales = z
  .strictObject({
    share: positive.describe('units guaranteed in each slot / units planned for it'),
    compensation: share.default(0).describe('paid for each unit short / price of the offer'),
    feeBack: share
      .default(0)
      .describe('share of the slot fee that is paid back when nothing is sold; in part in proportion'),
  })
  .refine(({ compensation, feeBack }) => compensation + feeBack > 0, {
    error: 'a guarantee that costs the host nothing is none',
    params: { fix: 'Write a compensation or a feeBack above 0.' },
  })

/** Commission on that part of a slot's sales that lies above a limit. */
export const commissionTier = z.strictObject({
  above: positive.describe('limit: sales of the slot that were delivered and kept / sales planned for it'),
  commission: share.describe("host's share of the sales price above the limit"),
})

/** Terms of the shows of a host besides commission and slot fee. */
export const contract = z
  .strictObject({
    minimumSales: minimumSales.optional().describe('sales the host guarantees; left out: none'),
    tiers: z
      .array(commissionTier)
      .min(1)
      .optional()
      .describe("commissions that rise with sales, limits ascending; left out: the show's on all sales"),
  })
  .refine(({ minimumSales: guarantee, tiers }) => guarantee !== undefined || tiers !== undefined, {
    error: 'a contract without terms is none',
    params: { fix: 'Write minimumSales or tiers, or take the host out.' },
  })

/** A parsed {@link contract}. */
export interface Contract extends z.infer<typeof contract> {}
