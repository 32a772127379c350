import { z } from 'zod'
import { nonNegative, positive } from './primitives.ts'

const day = z
  .number()
  .int()
  .describe('first day of the change; 1 is the first of the measured window, 0 and below lie in the warm-up')

/**
 * How interest in a feature changes. All variants of a good together are wanted as much as ever: what those with the feature
 * gain the others lose.
 */
export const preference = z.discriminatedUnion('kind', [
  z
    .strictObject({
      kind: z.literal('rise'),
      rise: positive.describe(
        'growth of the share of variants with the feature, of what it was: 0.45 is 45 %; the share is 1 at most',
      ),
      day,
      overDays: z
        .number()
        .int()
        .min(1)
        .default(1)
        .describe('days over which it grows, by the same amount on each'),
    })
    .describe('interest grows'),
  z
    .strictObject({
      kind: z.literal('walk'),
      step: nonNegative.describe(
        'standard deviation of what each day adds to the logarithm of share / share of the others',
      ),
      day,
    })
    .describe('interest wanders, by luck of the replication'),
])

/** A parsed {@link preference}. */
export type Preference = z.infer<typeof preference>
