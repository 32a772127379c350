import { z } from 'zod'
import { positiveDuration, share } from './primitives.ts'

/** How well alarms of hits tell: what a merchant may hold of them, or what they do. */
export const alarmRates = z.strictObject({
  hitRate: share.describe('share of hits of which there is an alarm'),
  falseAlarmRate: share.describe('share of all other goods of which there is an alarm too'),
})

/** A parsed {@link alarmRates}. */
export interface AlarmRates extends z.infer<typeof alarmRates> {}

/** A trend signal that tells, long ahead, which goods will be hits in a show. */
export const hitAlarms = z.strictObject({
  hitShare: share
    .refine((value) => value > 0 && value < 1, {
      error: 'must lie above 0 and below 1: some goods are hits, and others are not',
      params: { fix: 'Write a share such as 0.1.' },
    })
    .describe(
      'share of the goods of a show that count as hits: those that turn out best against plan, apart from their show',
    ),
  ...alarmRates.shape,
  lead: positiveDuration.describe('how long before the show an alarm is heard'),
})

/** A parsed {@link hitAlarms}. */
export interface HitAlarms extends z.infer<typeof hitAlarms> {}
