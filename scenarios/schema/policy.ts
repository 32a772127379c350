import { z } from 'zod'
import { alarmRates } from './hit-alarms.ts'
import { duration, nonNegative, positive, positiveDuration, share } from './primitives.ts'

const PLAIN_FORECASTS = [
  z
    .strictObject({ kind: z.literal('plan') })
    .describe('what was expected at the start, whatever happens: it learns nothing'),
  z.strictObject({ kind: z.literal('moving-average'), days: z.number().int().min(1) }),
  z.strictObject({
    kind: z.literal('exponential-smoothing'),
    smoothing: share.describe('weight of the newest day'),
    showSmoothing: share.describe('weight of the newest show in the ratio sold / planned'),
  }),
] as const

const corrects = z
  .discriminatedUnion('kind', PLAIN_FORECASTS)
  .describe('forecast that the signals correct, and that goes for demand outside shows')

const live = z.boolean().describe('whether the sales of a running show correct what is expected of it')

const fusedSignals = z.strictObject({
  kind: z.literal('fused-signals'),
  base: corrects,
  weight: share.describe('share of what each signal tells that is believed; 0: nothing, 1: all of it'),
  live,
  readers: z
    .enum(['everybody', 'planning-service'])
    .optional()
    .describe(
      'whose goods are forecast by them: all, or those that planningService plans for; left out: everybody',
    ),
})

/** How mean daily demand and the volume of coming shows are foreseen. */
export const forecastPolicy = z.discriminatedUnion('kind', [
  ...PLAIN_FORECASTS,
  fusedSignals,
  z
    .strictObject({
      kind: z.literal('hit-alarms'),
      base: z
        .discriminatedUnion('kind', [...PLAIN_FORECASTS, fusedSignals])
        .describe('forecast that the alarms correct'),
      silence: z
        .enum(['ignored', 'believed'])
        .describe(
          'what is made of goods without an alarm: planned as ever, or as the less likely hits they are',
        ),
      believed: alarmRates
        .optional()
        .describe('rates that merchants reckon with; left out: those that alarms have'),
    })
    .describe('what alarms of hits tell, on top of another forecast'),
  z
    .strictObject({ kind: z.literal('ridge'), base: corrects, live })
    .describe('what signals tell of shows, by a linear model fitted to simulated shows'),
  z
    .strictObject({ kind: z.literal('quantile-network'), base: corrects, live })
    .describe('what signals tell of shows, by a small neural network trained on simulated shows'),
])

/** A parsed {@link forecastPolicy}. */
export type ForecastPolicy = z.infer<typeof forecastPolicy>

/** The parsed {@link forecastPolicy} of some kinds. */
export type ForecastPolicyOf<Kind extends ForecastPolicy['kind']> = Extract<ForecastPolicy, { kind: Kind }>

const baseStock = {
  coverDays: nonNegative.describe('safety stock, mean days of demand on top of lead time and review'),
  frontCoverDays: nonNegative.describe('base stock of a front warehouse, mean days of its zones'),
  showFactor: nonNegative.describe('units bought for a planned show / units forecast for it'),
  frontShowShare: share.describe("share of a coming show's units for its zones that a front warehouse holds"),
}

const batchDays = positive.describe('S - s, or Q: mean days of demand')

const reviewDays = z.number().int().min(1).max(365).describe('R, days from one order to the next')

const secondLot = {
  observe: positiveDuration.describe("time after a slot's start at which its sales are read"),
  share: positive.describe('units ordered / units still expected to be short'),
  cap: positive.describe('largest ratio of observed to planned sales that is believed'),
  every: positiveDuration
    .optional()
    .describe('time between two further looks while the show runs; left out: it looks once'),
}

/** What is ordered from factories and moved to front warehouses at each daily review. */
export const replenishPolicy = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('base-stock'), ...baseStock }),
  z.strictObject({
    kind: z.literal('tiered'),
    hotShare: share.describe('the best sellers that together hold this share of volume are hot'),
    longTailShare: share.describe(
      'the slowest sellers that together hold this share of volume are long-tail',
    ),
    hot: z.strictObject(baseStock),
    potential: z.strictObject(baseStock),
    longTail: z.strictObject(baseStock),
  }),
  z.strictObject({
    kind: z.literal('three-tier'),
    oneRule: z.strictObject(baseStock).describe('rule for all SKUs that the tiers take the place of'),
    weight: share.describe('how far the rule of a tier lies from the one rule (0) to its own (1)'),
    hotShare: share.describe('the best sellers that together hold this share of volume are hot'),
    longTailShare: share.describe(
      'the slowest sellers that together hold this share of volume are long-tail',
    ),
    sortEveryDays: z.number().int().min(1).describe('days between two sortings into tiers'),
    hot: z.strictObject(baseStock),
    potential: z.strictObject(baseStock),
    longTail: z.strictObject(baseStock),
    liveForHot: z
      .strictObject(secondLot)
      .optional()
      .describe(
        'second lots for hot SKUs while a show runs; none where the set has a live reorder of its own',
      ),
  }),
  z.strictObject({ kind: z.literal('s-S'), ...baseStock, batchDays }),
  z.strictObject({ kind: z.literal('r-Q'), ...baseStock, batchDays }),
  z.strictObject({ kind: z.literal('R-S'), ...baseStock, reviewDays }),
  z.strictObject({ kind: z.literal('R-s-S'), ...baseStock, reviewDays, batchDays }),
  z.strictObject({
    kind: z.literal('capped-base-stock'),
    ...baseStock,
    capDays: positive.describe('most that is ordered outside shows, mean days of demand'),
  }),
  z.strictObject({ kind: z.literal('constant-order'), ...baseStock }),
  z.strictObject({
    kind: z.literal('apiobpcs'),
    ...baseStock,
    inventoryGain: share.describe('1 / Ti, share of what stock lacks of its target that a review orders'),
    pipelineGain: share.describe(
      '1 / Tw, share of what goods on order lack of the demand over the lead time',
    ),
  }),
  z.strictObject({
    kind: z.literal('newsvendor'),
    ...baseStock,
    weight: share
      .default(1)
      .describe('how far the quantity for a show lies from showFactor (0) to the quantile of its volume (1)'),
    outcomes: z
      .array(z.strictObject({ share: positive, mean: positive }))
      .min(1)
      .describe('how a show may turn out: probability, and volume against that of the others'),
    variation: nonNegative.describe('coefficient of variation of volume around each outcome'),
    salvageShare: share.describe('what a unit left over is worth / its cost'),
    servingShare: share
      .default(0)
      .describe('what serving buyers and taking goods back costs / what is fetched after commission and fee'),
  }),
  z.strictObject({
    kind: z.literal('hindsight'),
    frontCoverDays: nonNegative.describe('coming days whose demand outside shows a front warehouse holds'),
    frontShowShare: share.describe(
      "share of a coming show's units for its zones that a front warehouse holds",
    ),
  }),
])

/** A parsed {@link replenishPolicy}. */
export type ReplenishPolicy = z.infer<typeof replenishPolicy>

/** The parsed {@link replenishPolicy} of some kinds. */
export type ReplenishPolicyOf<Kind extends ReplenishPolicy['kind']> = Extract<ReplenishPolicy, { kind: Kind }>

/** Which warehouse an order is sent from, and who gets what there is when it is short. */
export const allocatePolicy = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('nearest') }).describe('first come, first served, from anywhere'),
  z
    .strictObject({ kind: z.literal('proportional') })
    .describe('every zone has the goods of its own warehouses and no others'),
  z
    .strictObject({
      kind: z.literal('priority'),
      first: z.enum(['core', 'county']).describe('zones that are served to the last unit'),
      protectedShare: share.describe('kept for them / units put on sale so far'),
    })
    .describe('part of the stock is kept for some zones'),
  z
    .strictObject({ kind: z.literal('fair-share') })
    .describe('own warehouses first; others send what they have beyond their share of all that is left'),
])

/** A parsed {@link allocatePolicy}. */
export type AllocatePolicy = z.infer<typeof allocatePolicy>

/** Whether and how a second lot is ordered while the show runs. */
export const liveReorderPolicy = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('none') }),
  z.strictObject({ kind: z.literal('second-lot'), ...secondLot }),
])

/** A parsed {@link liveReorderPolicy}. */
export type LiveReorderPolicy = z.infer<typeof liveReorderPolicy>

/** Whether part of the goods for a show is retained at regional warehouses, and when it is released. */
export const releasePoolPolicy = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('none') }),
  z.strictObject({
    kind: z.literal('insurance-pool'),
    share: share.describe('units retained / units forecast for the show, at each regional warehouse'),
    every: positiveDuration.describe('time between two looks at the sales while a show runs'),
    trigger: nonNegative.describe('everything is released once demand runs this share ahead of plan'),
  }),
  z.strictObject({
    kind: z.literal('common-pool'),
    share: share.describe('share of the buffer for shows that is pooled over all goods of the show'),
    every: positiveDuration.describe('time between two looks at the sales while a show runs'),
    trigger: nonNegative.describe('a slot gets units once it runs this share ahead of its forecast'),
    preparation: duration.describe('time from a release to the earliest start at a quick factory'),
    fee: nonNegative.describe('price of reserving capacity for a unit / its unit cost'),
  }),
])

/** A parsed {@link releasePoolPolicy}. */
export type ReleasePoolPolicy = z.infer<typeof releasePoolPolicy>

/** Whether stock is moved between regional warehouses to where it sells. */
export const transferPolicy = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('none') }),
  z.strictObject({
    kind: z.literal('balance-cover'),
    every: positiveDuration.describe('time between two looks at the heat map of sales'),
    horizonDays: positive.describe('how far ahead each region is to be covered'),
    priorUnits: nonNegative.describe(
      'units of a SKU that must have been seen for the heat map to weigh as much as the usual shares',
    ),
    share: share.describe('share of what could be moved that is'),
    leastUnits: positive.default(1).describe('fewer units of a SKU are not worth a transfer'),
  }),
])

/** A parsed {@link transferPolicy}. */
export type TransferPolicy = z.infer<typeof transferPolicy>

/** The parsed {@link transferPolicy} of some kinds. */
export type TransferPolicyOf<Kind extends TransferPolicy['kind']> = Extract<TransferPolicy, { kind: Kind }>

/** How the mix of variants that is bought for coming shows follows what buyers are seen to want. */
export const mixPlanning = z.strictObject({
  everyDays: z.number().int().min(1).describe('days from one planning of the mix to the next'),
  share: share.describe('share of the observed shift of interest that is followed'),
})

/** A parsed {@link mixPlanning}. */
export interface MixPlanning extends z.infer<typeof mixPlanning> {}

/** One policy for each decision point: what is compared. */
export const policySet = z.strictObject({
  description: z.string(),
  forecast: forecastPolicy,
  replenish: replenishPolicy,
  allocate: allocatePolicy,
  liveReorder: liveReorderPolicy,
  releasePool: releasePoolPolicy.default({ kind: 'none' }),
  transfer: transferPolicy.default({ kind: 'none' }),
  mixPlanning: mixPlanning
    .optional()
    .describe('how the mix of variants for coming shows is planned anew; left out: it stays as planned'),
})

/** A parsed {@link policySet}. */
export interface PolicySet extends z.infer<typeof policySet> {}
