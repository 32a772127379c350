import { z } from 'zod'
import { numberDistribution } from '../number-distribution.ts'
import { identifier } from '../primitives.ts'
import { route } from './arrivals.ts'

/** A station: servers and a waiting line. */
export const queueStation = z.strictObject({
  servers: z
    .union([z.literal('infinite'), z.number().int().min(1).max(1_000_000)])
    .default(1)
    .describe('number of parallel servers; infinite: nobody ever waits, as on the road'),
  service: numberDistribution.describe('time with a server'),
  serviceByClass: z
    .record(identifier, numberDistribution)
    .default({})
    .describe('instead of it, for some classes'),
  waitingRoom: z
    .number()
    .int()
    .min(0)
    .optional()
    .describe('places to wait, servers aside; no limit if not given'),
  whenFull: z
    .enum(['lost', 'blocks'])
    .default('lost')
    .describe('who comes from another station and finds no place is lost, or keeps the server there'),
  discipline: z
    .enum(['fifo', 'priority', 'preemptive-priority'])
    .default('fifo')
    .describe('who is served next; priority: the class that stands first in the scenario'),
  patience: numberDistribution
    .optional()
    .describe('longest wait before a customer gives up; no limit if not given'),
  next: route.optional().describe('where customers go afterwards; they leave if it is not given'),
})

/** A parsed {@link queueStation}. */
export interface QueueStation extends z.infer<typeof queueStation> {}

/** A fork: a customer splits into one part for each station, and goes on when all of them have been served. */
export const queueFork = z.strictObject({
  parts: z.array(identifier).min(2).max(64).describe('a station for each part'),
  next: route.optional().describe('where customers go afterwards; they leave if it is not given'),
})

/** A parsed {@link queueFork}. */
export interface QueueFork extends z.infer<typeof queueFork> {}
