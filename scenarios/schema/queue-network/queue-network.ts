import { z } from 'zod'
import { identifier, nonNegative, positive } from '../primitives.ts'
import { eventOrder } from '../scenario.ts'
import { queuePopulation, queueSource } from './arrivals.ts'
import { queueFork, queueStation } from './station.ts'

/** What is measured, and how long. */
export const queueHorizon = z.strictObject({
  warmUp: z
    .union([z.literal('auto'), nonNegative])
    .describe('time before measurement; auto: found by MSER-5 in pilot runs'),
  window: positive.max(1e8).describe('time measured'),
})

/** What is noted besides means. */
export const queueObservations = z.strictObject({
  waitsLongerThan: z
    .array(nonNegative)
    .max(100)
    .default([])
    .describe('waits before service, of which the share that is longer is noted'),
  numberInSystemAt: z
    .array(nonNegative)
    .max(1000)
    .default([])
    .describe('times, from the start of the run, at which customers present are counted'),
  countArrivalsEvery: positive
    .optional()
    .describe('length of an interval; mean and variance of the arrivals in it are noted'),
})

/** A queueing system: customers, stations with servers and lines, ways between them. Time has no unit of its own. */
export const queueNetwork = z.strictObject({
  kingtide: z.literal(1, { error: 'the version of the scenario format; write 1' }),
  model: z.literal('queue-network'),
  name: identifier,
  title: z.string(),
  description: z.string(),
  replications: z.number().int().min(2).max(1_000_000).default(20),
  horizon: queueHorizon,
  eventOrder: eventOrder.optional().describe('order of events at the same time'),
  classes: z
    .array(identifier)
    .min(1)
    .max(16)
    .default(['customer'])
    .describe('classes of customers, the most urgent first'),
  sources: z.record(identifier, queueSource).default({}).describe('customers that come from outside'),
  populations: z.record(identifier, queuePopulation).default({}).describe('customers that go round for ever'),
  stations: z
    .record(identifier, queueStation)
    .refine((stations) => Object.keys(stations).length > 0, 'a network has a station')
    .describe('stations by name'),
  forks: z.record(identifier, queueFork).default({}).describe('where customers split, by name'),
  observe: queueObservations.prefault({}),
})

/** A parsed {@link queueNetwork}. */
export interface QueueNetwork extends z.infer<typeof queueNetwork> {}
