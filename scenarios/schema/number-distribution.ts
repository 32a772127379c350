import { z } from 'zod'
import { nonNegative, positive, share } from './primitives.ts'

const mean = positive.describe('expected value')

/**
 * How a random number is distributed, in the unit of the field it stands in: units, periods. Deterministic, uniform,
 * exponential and so on; `probabilities` of an empirical law may also be given as frequencies.
 */
export const numberDistribution = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('deterministic'), value: nonNegative }),
  z.strictObject({ kind: z.literal('uniform'), low: nonNegative, high: nonNegative }),
  z.strictObject({
    kind: z.literal('uniform-integer'),
    low: z.number().int().min(0).describe('least whole number'),
    high: z.number().int().min(0).max(10_000).describe('greatest whole number'),
  }),
  z.strictObject({ kind: z.literal('exponential'), mean }),
  z.strictObject({ kind: z.literal('erlang'), mean, phases: z.number().int().min(1).max(1_000) }),
  z.strictObject({
    kind: z.literal('hyperexponential'),
    mean,
    squaredCoefficientOfVariation: z.number().min(1, 'must be at least 1').describe('variance / mean²'),
  }),
  z.strictObject({ kind: z.literal('poisson'), mean }),
  z.strictObject({ kind: z.literal('geometric'), mean: mean.describe('expected value of 0, 1, 2 …') }),
  z.strictObject({
    kind: z.literal('normal'),
    mean: z.number().describe('expected value'),
    standardDeviation: nonNegative,
  }),
  z.strictObject({ kind: z.literal('lognormal'), mean, coefficientOfVariation: nonNegative }),
  z.strictObject({ kind: z.literal('gamma'), mean, shape: positive }),
  z.strictObject({ kind: z.literal('weibull'), scale: positive, shape: positive }),
  z.strictObject({
    kind: z.literal('negative-binomial'),
    mean,
    dispersion: positive.describe('variance = mean + dispersion x mean²'),
  }),
  z.strictObject({ kind: z.literal('binomial'), trials: z.number().int().min(1), probability: share }),
  z.strictObject({
    kind: z.literal('empirical'),
    values: z.array(nonNegative).min(1),
    probabilities: z.array(nonNegative).min(1).describe('of each value; they are brought to a sum of 1'),
  }),
])

/** A parsed {@link numberDistribution}. */
export type NumberDistribution = z.infer<typeof numberDistribution>
