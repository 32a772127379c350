import { z } from 'zod'
import { durationDistribution } from './distribution.ts'
import {
  clockTime,
  duration,
  identifier,
  nonNegative,
  positive,
  positiveDuration,
  share,
} from './primitives.ts'

const probability = share.default(1).describe('probability that it happens at all')

const largest = positive.default(20).describe('sizes are cut off here')

/** How hard a drawn shock hits; multiplies its peak. */
export const shockSize = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('fixed'), value: nonNegative.default(1) }),
  z.strictObject({
    kind: z.literal('lognormal'),
    mean: positive,
    coefficientOfVariation: nonNegative,
    largest,
  }),
  z.strictObject({
    kind: z.literal('pareto'),
    smallest: positive,
    shape: positive.describe('tail index: P(size > x) = (smallest / x) to this power; below 2: no variance'),
    largest,
  }),
])

/** A parsed {@link shockSize}. */
export type ShockSize = z.infer<typeof shockSize>

/** When in the window a drawn shock begins. */
export const shockTime = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('uniform') }),
  z.strictObject({
    kind: z.literal('hours'),
    weights: z.array(nonNegative).length(24, 'one weight for each of the 24 hours'),
  }),
  z.strictObject({
    kind: z.literal('near-shows'),
    within: positiveDuration.describe('before or after the start of a show; larger shows are met more often'),
  }),
])

/** A parsed {@link shockTime}. */
export type ShockTime = z.infer<typeof shockTime>

/** What sets a shock off: a time, a show, another shock, or the draw of the ensemble. */
export const shockTrigger = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('at'),
    day: z.number().int().describe('day of the measured window, 1 is the first'),
    time: clockTime,
    probability,
  }),
  z.strictObject({
    kind: z.literal('show'),
    show: identifier,
    after: duration.prefault('0 h').describe('after the start of the show'),
    probability,
  }),
  z.strictObject({
    kind: z.literal('after'),
    shock: identifier.describe('the shock that must have happened'),
    probability,
    delay: durationDistribution.prefault({ kind: 'deterministic', value: '0 h' }),
    sameRegions: z.boolean().default(false).describe('hits the regions of the shock before it'),
  }),
  z.strictObject({
    kind: z.literal('drawn'),
    weight: nonNegative.default(1).describe('how often it is drawn, against the other drawn shocks'),
    when: shockTime.prefault({ kind: 'uniform' }),
    size: shockSize.prefault({ kind: 'fixed' }),
    regions: z
      .record(identifier, nonNegative)
      .optional()
      .describe('one macro-region is drawn by these weights; missing: the targets of the shock'),
    pickOne: z
      .enum(['host', 'factory'])
      .optional()
      .describe('one of its hosts, or factories, is drawn; missing: it hits them all'),
  }),
])

/** A parsed {@link shockTrigger}. */
export type ShockTrigger = z.infer<typeof shockTrigger>
