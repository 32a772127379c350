import { z } from 'zod'
import { duration, identifier, nonNegative, positive, positiveDuration, share } from './primitives.ts'

/** One thing that tells in advance how a show will turn out, and how well it does. */
export const signal = z.strictObject({
  group: z
    .enum(['history', 'profile', 'scene', 'social', 'live'])
    .describe('signals of a group have errors that go together'),
  observes: z
    .enum(['show', 'product', 'volume'])
    .describe('what the whole show turns out to, what one product in it does apart from that, or both'),
  noise: positive.describe('standard deviation of its error, on the logarithm of the volume'),
  before: duration.describe('how long before the show it can be read'),
  coverage: share.describe('share of shows, or of products in a show, for which it exists'),
})

/** A parsed {@link signal}. */
export interface Signal extends z.infer<typeof signal> {}

/** What a forecast can go by besides past sales. */
export const signals = z.strictObject({
  sources: z
    .record(identifier, signal)
    .refine((all) => Object.keys(all).length > 0, 'at least one signal is needed'),
  groupCorrelation: share
    .refine((value) => value < 1, 'must be below 1: signals that err alike are one signal')
    .describe('correlation of the errors of signals in one group'),
  trainedEvery: positiveDuration.describe('time between two trainings of what signals mean'),
  drift: nonNegative.describe(
    'standard deviation of the change of what a signal means, share of it, one day after a training; grows with the root of days',
  ),
})

/** A parsed {@link signals}. */
export interface Signals extends z.infer<typeof signals> {}
