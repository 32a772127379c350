import { z } from 'zod'
import {
  clockTime,
  duration,
  identifier,
  nonNegative,
  positive,
  positiveDuration,
  share,
} from './primitives.ts'

/** A live show. One row of the show table. */
export const show = z.strictObject({
  id: identifier,
  host: identifier,
  day: z
    .number()
    .int()
    .describe('day of the measured window, 1 is the first; 0 and below lie in the warm-up'),
  starts: clockTime,
  lasts: positiveDuration,
  commission: share.describe("host's share of the sales price"),
  slotFee: nonNegative.describe('CNY paid to the host for each slot'),
})

/** A parsed {@link show}. */
export interface Show extends z.infer<typeof show> {}

/** A slot in a run of show: one SKU presented for a while. One row of the slot table. */
export const slot = z.strictObject({
  show: identifier,
  sku: identifier,
  starts: duration.describe('after the start of the show'),
  lasts: positiveDuration,
  surge: nonNegative.describe("units demanded in the show / the SKU's mean day"),
  priceShare: positive.describe('price in the show / price outside'),
  quota: nonNegative
    .optional()
    .describe('units that are offered in the slot, at a scale of 1; left out: as many as are wanted'),
  with: identifier.optional().describe('a second SKU in the same offer'),
  withRole: z.enum(['bundle', 'gift']).optional().describe('bundle: paid for; gift: free, while stock lasts'),
})

/** A parsed {@link slot}. */
export interface Slot extends z.infer<typeof slot> {}

/**
 * How large a show becomes against plan, apart from the shape of its burst: a mixture of flop, usual and hit
 * (scaled so that its mean is 1) times one error per show and one per SKU in it, so that errors correlate.
 */
export const showVolume = z.strictObject({
  mixture: z.array(z.strictObject({ share, mean: nonNegative })).min(1),
  showVariation: nonNegative.describe('coefficient of variation of the error a whole show shares'),
  skuVariation: nonNegative.describe('coefficient of variation of the error of one SKU in one show'),
})

/** A parsed {@link showVolume}. */
export interface ShowVolume extends z.infer<typeof showVolume> {}

/** Shape of a burst: how many watch, and how much they buy of what is on and of what was on. */
export const viewerCurve = z.strictObject({
  rampUp: positiveDuration.describe('time constant of the audience arriving'),
  halfLife: positiveDuration.describe('time in which half of the audience has left'),
  lingering: share.describe('buying rate after a slot has ended / during it'),
})

/** A parsed {@link viewerCurve}. */
export interface ViewerCurve extends z.infer<typeof viewerCurve> {}

/** What one order of a history holds, once. */
export interface ReplayBasket {
  /** Its goods, each SKU once. */
  readonly lines: readonly ReplayLine[]
  /** Price of the whole basket, >= 0, taken as CNY. */
  readonly price: number
}

/** One SKU in a basket of a history. */
export interface ReplayLine {
  /** Index into `catalogue.skus`. */
  readonly sku: number
  /** Units in one basket, integer >= 1. */
  readonly units: number
}

/**
 * A real order history laid over the scenario in place of its own demand; made by the order import, columns of
 * equal length sorted by time.
 */
export interface Replay {
  /** File the orders came from. */
  readonly source: string
  /** Baskets met in the history. */
  readonly baskets: readonly ReplayBasket[]
  /** Milliseconds since the start of the scenario, ascending. */
  readonly placedAt: Float64Array
  /** Index into `baskets`. */
  readonly basket: Int32Array
  /** How many times the basket was ordered, >= 1. */
  readonly quantity: Int32Array
  /** Zone index, or -1: spread over the zones by their weight. */
  readonly zone: Int32Array
  /** Time at which the buyer cancelled or sent the order back, ms since start; `Infinity`: kept; `NaN`: not known, the model draws it. */
  readonly reversedAt: Float64Array
}

/** Who orders what and when. */
export const demand = z.strictObject({
  hourOfDay: z
    .array(nonNegative)
    .length(24, 'one weight for each of the 24 hours')
    .describe('relative demand by hour'),
  dayVariation: nonNegative.describe('coefficient of variation of the error all SKUs share on a day'),
  quantities: z.array(nonNegative).min(1).describe('relative frequency of orders for 1, 2, 3 … of an offer'),
  companionShare: share.describe("share of orders outside shows that also hold the SKU's companion"),
  regionalVariation: nonNegative
    .optional()
    .describe(
      'coefficient of variation of the share of a SKU that is wanted around each regional warehouse; left out: 0, every SKU is wanted everywhere alike',
    ),
  shows: z.array(show),
  slots: z.array(slot),
  volume: showVolume,
  viewers: viewerCurve,
  replay: z.custom<Replay>().optional(),
})

/** A parsed {@link demand}. */
export interface Demand extends z.infer<typeof demand> {}
