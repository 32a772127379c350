import { z } from 'zod'
import { duration, nonNegative, positive, positiveDuration } from './primitives.ts'

const coefficientOfVariation = nonNegative.describe('standard deviation / mean')

/**
 * How a random length of time is distributed. Means are lengths of time with their unit;
 * spread is given as a coefficient of variation or a shape, both without unit.
 */
export const durationDistribution = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('deterministic'), value: duration }),
  z.strictObject({ kind: z.literal('uniform'), low: duration, high: duration }),
  z.strictObject({ kind: z.literal('exponential'), mean: positiveDuration }),
  z.strictObject({ kind: z.literal('lognormal'), mean: positiveDuration, coefficientOfVariation }),
  z.strictObject({ kind: z.literal('gamma'), mean: positiveDuration, shape: positive }),
  z.strictObject({ kind: z.literal('weibull'), scale: positiveDuration, shape: positive }),
  z.strictObject({ kind: z.literal('triangular'), low: duration, mode: duration, high: duration }),
])

/** A parsed {@link durationDistribution}; every time in milliseconds. */
export type DurationDistribution = z.infer<typeof durationDistribution>
