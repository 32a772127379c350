// A policy of your own, in one file. It buys for small shows as everybody does and is cautious with large ones, where
// a flop hurts most: of every further day of sales that a show is planned to bring, it buys a little less. Run it with
//
//   kingtide compare quiet-week --policies as-is --policy examples/02-own-policy.ts --replications 4
//
// docs/guides/write-a-policy.md explains it line by line.
import { definePolicyKind, definePolicySet, z } from 'kingtide'

const cautious = definePolicyKind({
  point: 'replenish',
  kind: 'cautious-shows',
  schema: z.strictObject({
    coverDays: z.number().min(0).describe('safety stock, days of demand outside shows'),
    halfAtDays: z.number().positive().describe('size of a show of which half is bought, days of demand'),
  }),
  make: ({ coverDays, halfAtDays }) => ({
    start: () => null,

    order: ({ dailyMean, leadTimeDays, daysOnSale, showUnits, inventoryPosition }, memory) => ({
      decision: dailyMean.map((mean, sku) => {
        const days = Math.min(leadTimeDays[sku] + coverDays, daysOnSale[sku])
        const showDays = mean > 0 ? showUnits[sku] / mean : 0
        const bought = halfAtDays / (halfAtDays + showDays)
        return Math.max(0, mean * days + showUnits[sku] * bought - inventoryPosition[sku])
      }),
      memory,
    }),

    frontLevel: ({ dailyMean, daysOnSale, showUnitsSoon, demandShare }, memory) => ({
      decision: dailyMean.map(
        (mean, sku) => (mean * Math.min(1.5, daysOnSale[sku]) + 0.3 * showUnitsSoon[sku]) * demandShare,
      ),
      memory,
    }),
  }),
})

export default definePolicySet({
  name: 'cautious',
  description: 'as-is, but the larger a show, the smaller the part of it that is bought',
  kinds: [cautious],
  replenish: { kind: 'cautious-shows', coverDays: 3, halfAtDays: 30 },
})
