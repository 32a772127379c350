import { z } from 'zod'
import { durationDistribution } from './distribution.ts'
import { clockTime, duration, nonNegative, positive, positiveDuration, share } from './primitives.ts'

/** What a buyer is told when the order is accepted. */
export const promises = z.strictObject({
  shipWithin: positiveDuration.describe('order accepted until the first carrier scan'),
  deliverWithin: z.strictObject({ core: positiveDuration, county: positiveDuration }),
})

/** A parsed {@link promises}. */
export interface Promises extends z.infer<typeof promises> {}

/** Whether an order may be accepted against goods on order, with a later promise. */
export const waiting = z.strictObject({
  allowed: z.boolean(),
  share: share.describe('share of buyers who accept the later promise'),
  longest: positiveDuration.describe('no order is accepted against goods expected later than this'),
  patience: durationDistribution.describe('time after which a buyer who waits cancels'),
})

/** A parsed {@link waiting}. */
export interface Waiting extends z.infer<typeof waiting> {}

/** Buyers who change their mind. What it costs depends on how far the order has come. */
export const buyers = z.strictObject({
  regretShare: share.describe('share of orders whose buyer cancels after a while'),
  regretDelay: durationDistribution,
  refusedShare: share.describe('share of parcels refused at the door when on time'),
  refusedLateShare: share.describe('the same when the parcel is late'),
})

/** A parsed {@link buyers}. */
export interface Buyers extends z.infer<typeof buyers> {}

/** Who complains, and about what. */
export const complaints = z.strictObject({
  quality: share.describe('share of delivered orders with a complaint about quality'),
  notAsDescribed: share.describe('share of delivered orders with a complaint about goods not as described'),
  late: share.describe('share of orders delivered late with a complaint about it'),
  service: share.describe('share of delivered orders with any other complaint'),
})

/** A parsed {@link complaints}. */
export interface Complaints extends z.infer<typeof complaints> {}

/** The way back. */
export const returns = z.strictObject({
  requestDelay: durationDistribution.describe('delivery until the buyer asks to send it back'),
  collectAt: clockTime.describe('time of day at which returns are collected'),
  transit: durationDistribution.describe('collection until arrival at the returns centre'),
  restockAfter: duration.describe('inspection until an intact unit is back on the shelf'),
  perInteraction: nonNegative
    .max(1)
    .optional()
    .describe(
      'share of orders sent back on top for each standard deviation by which a show is livelier than usual, and less where it is duller; left out: none',
    ),
})

/** A parsed {@link returns}. */
export interface Returns extends z.infer<typeof returns> {}

/** Prices of what the scenario does not price elsewhere, CNY. */
export const money = z.strictObject({
  platformFee: share.describe("platform's share of the sales price"),
  packagingPerParcel: nonNegative,
  insurancePerParcel: nonNegative.describe('freight insurance'),
  handlingPerUnit: nonNegative.describe('pick and pack'),
  receivingPerUnit: nonNegative,
  unpackPerParcel: nonNegative.describe('taking a packed order apart after a refund before shipping'),
  collectionPerParcel: nonNegative.describe('fetching a return'),
  inspectionPerUnit: nonNegative,
  latePenaltyPerOrder: nonNegative.describe('paid to the buyer of a late order'),
  setUp: nonNegative.describe('per production order'),
  capitalRate: nonNegative.describe('capital charge on stock at cost, share a year'),
  leftover: z
    .strictObject({
      coverDays: positive.describe(
        'leftover stock up to this many mean days keeps its cost; only of SKUs still on sale',
      ),
      valueShare: share.describe('value of the rest, share of unit cost'),
    })
    .describe('rule by which leftover stock is valued at the end'),
})

/** A parsed {@link money}. */
export interface Money extends z.infer<typeof money> {}

/** Times that whoever plans stock reckons with. */
export const planning = z.strictObject({
  transport: duration.describe('factory gate until the goods can be sold, as planned'),
  showStockAhead: duration.describe('goods for a show are to be on the shelf this long before it'),
})

/** A parsed {@link planning}. */
export interface Planning extends z.infer<typeof planning> {}

/** Stock on hand and on its way at the start. */
export const opening = z.strictObject({
  coverDays: nonNegative.describe('mean days of demand on hand in the regional warehouses'),
  frontCoverDays: nonNegative.describe('mean days of demand on hand in the front warehouses'),
  pipelineDays: nonNegative.describe('mean days of demand on its way, arriving evenly over as many days'),
  showCover: nonNegative.describe('units on their way for each early show / units planned for it'),
  showsBefore: duration.describe('shows that start within this time of the start of the run are covered'),
})

/** A parsed {@link opening}. */
export interface Opening extends z.infer<typeof opening> {}
