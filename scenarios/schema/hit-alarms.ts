import { z } from 'zod'
import { positive, positiveDuration, share } from './primitives.ts'

/** How well alarms of hits tell: what a merchant may hold of them, or what they do. */
export const alarmRates = z.strictObject({
  hitRate: share.describe('share of hits of which there is an alarm'),
  falseAlarmRate: share.describe('share of all other goods of which there is an alarm too'),
})

/** A parsed {@link alarmRates}. */
export interface AlarmRates extends z.infer<typeof alarmRates> {}

/** A trend signal that tells, long ahead, which goods will be hits in a show. */
export const hitAlarms = z.strictObject({
  hitShare: positive
    .refine((value) => value < 1, 'must be below 1: goods that are all hits are not told apart')
    .describe(
      'share of the goods of a show that count as hits: those that turn out best against plan, apart from their show',
    ),
  ...alarmRates.shape,
  lead: positiveDuration.describe('how long before the show an alarm is heard'),
})

/** A parsed {@link hitAlarms}. */
export interface HitAlarms extends z.infer<typeof hitAlarms> {}
