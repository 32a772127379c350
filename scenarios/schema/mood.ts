import { z } from 'zod'
import { positiveDuration, share } from './primitives.ts'

/** Coupons in shows: a share of the price that buyers are given back, set anew now and then out of a budget. */
export const promotion = z.strictObject({
  budget: share.describe(
    'money for coupons of a show / what its audience is planned to spend; the plan of a show holds with it spread evenly',
  ),
  every: positiveDuration.describe('time between two settings of the coupon'),
  effect: share.describe(
    'share of the hesitating whom a coupon of a tenth of the price wins; as coupon to the power of exponent',
  ),
  exponent: z
    .number()
    .min(0.1, 'must be at least 0.1: a coupon that wins as many whatever its size is none')
    .max(1, 'must be at most 1: a coupon of twice the size wins at most twice as many')
    .describe('how the effect grows with the coupon; below 1 it diminishes'),
  largest: share.describe('largest coupon, share of the price'),
})

/** A parsed {@link promotion}. */
export type Promotion = z.infer<typeof promotion>

/** Something that reads the mood of the live room each time the coupon is set. */
export const moodSensor = z.strictObject({
  accuracy: z
    .number()
    .min(0.5, 'lies between 0.5, a coin-flip, and 1')
    .max(1, 'lies between 0.5, a coin-flip, and 1')
    .describe('share of its readings that are right, of those that tell of the mood at all'),
})

/** A hidden mood of live rooms, cool or warm: it sways how many of those who are interested buy. */
export const mood = z.strictObject({
  unprompted: z
    .strictObject({
      cool: share.describe('in a cool room'),
      warm: share.describe('in a warm room'),
    })
    .describe('share of the interested who buy without a coupon'),
  lasts: positiveDuration.describe('mean time for which a mood lasts'),
  noise: share
    .optional()
    .describe(
      'share of readings that tell nothing of the mood (paid comments, robots), unknown to whoever reads them; left out: none',
    ),
  promotion,
  sensor: moodSensor
    .optional()
    .describe('reads the mood, and coupons follow it; left out: they are spread evenly'),
})

/** A parsed {@link mood}. */
export interface Mood extends z.infer<typeof mood> {}
