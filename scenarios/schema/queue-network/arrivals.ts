import { z } from 'zod'
import { numberDistribution } from '../number-distribution.ts'
import { identifier, nonNegative, positive, share } from '../primitives.ts'

const rate = nonNegative.describe('arrivals a unit of time')

/** When customers, or batches of them, come from outside. */
export const arrivalProcess = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('poisson'), rate: positive.describe('arrivals a unit of time') }),
  z.strictObject({
    kind: z.literal('renewal'),
    gap: numberDistribution.describe('time from one arrival to the next'),
  }),
  z.strictObject({
    kind: z.literal('piecewise'),
    rates: z.array(rate).min(1).describe('rate in each step'),
    stepWidth: positive.describe('length of a step'),
    repeats: z.boolean().default(true).describe('whether it begins anew after the last step, or ends'),
  }),
  z.strictObject({
    kind: z.literal('sinusoidal'),
    base: positive.describe('mean rate'),
    swing: nonNegative.describe('height of the wave, at most the base'),
    period: positive.describe('length of the wave; it rises at time 0'),
  }),
  z.strictObject({
    kind: z.literal('pulse'),
    base: rate.describe('rate all the time'),
    pulse: rate.describe('rate on top of it during the pulse'),
    from: nonNegative.describe('begin of the pulse'),
    until: positive.describe('end of the pulse'),
  }),
  z.strictObject({
    kind: z.literal('hawkes'),
    rate: positive.describe('rate of arrivals that nobody provoked'),
    jump: nonNegative.describe('what an arrival adds to the rate at once; below the decay'),
    decay: positive.describe('how fast that fades'),
  }),
  z.strictObject({ kind: z.literal('saturated') }),
])

/** A parsed {@link arrivalProcess}. */
export type QueueArrivals = z.infer<typeof arrivalProcess>

/** Where customers go, as shares by the name of a station or a fork; what is left of 1 leaves the network. */
export const route = z.union([
  identifier.describe('where all of them go'),
  z.record(identifier, share).describe('share of each way; what is left of 1 leaves'),
])

/** A parsed {@link route}. */
export type QueueRoute = z.infer<typeof route>

/** Customers that come from outside. */
export const queueSource = z.strictObject({
  arrivals: arrivalProcess.describe('when they come; saturated: the station never starves'),
  batch: numberDistribution.optional().describe('customers that come at once, rounded; one where not given'),
  class: identifier.optional().describe('class of the customers; the first one where not given'),
  to: route.describe('where they go first'),
})

/** A parsed {@link queueSource}. */
export interface QueueSource extends z.infer<typeof queueSource> {}

/** Customers that go round for ever. */
export const queuePopulation = z.strictObject({
  customers: z.number().int().min(1).max(1_000_000).describe('how many'),
  class: identifier.optional().describe('class of the customers; the first one where not given'),
  at: identifier.describe('station where all of them are at the start'),
})

/** A parsed {@link queuePopulation}. */
export interface QueuePopulation extends z.infer<typeof queuePopulation> {}
