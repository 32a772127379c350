import { QueueRun } from '../../engine/queue-run.ts'
import { compileQueueNetwork } from '../../engine/world/index.ts'
import { type QueueNetwork, queueNetwork } from '../../scenarios/index.ts'

/** A queueing system of given parts. */
export function queueSystem(parts: object): QueueNetwork {
  const head = { kingtide: 1, model: 'queue-network', name: 'test', title: 'test', description: 'test' }
  return queueNetwork.parse({ ...head, ...parts })
}

/** A run of it under way. */
export function queueRun(parts: object, replication = 0, seed = 1): QueueRun {
  return new QueueRun(compileQueueNetwork(queueSystem(parts)), { seed, replication })
}

/** What one replication of it came to. */
export function queueMeasures(parts: object, replication = 0): Readonly<Record<string, number | null>> {
  return queueRun(parts, replication).finish().measures
}

/** A time that is always the same. */
export const always = (value: number) => ({ kind: 'deterministic', value }) as const

/** An exponential time. */
export const exponential = (mean: number) => ({ kind: 'exponential', mean }) as const

/** Customers at a constant distance. */
export const every = (gap: number) => ({ kind: 'renewal', gap: always(gap) }) as const

/** Poisson customers. */
export const poisson = (rate: number) => ({ kind: 'poisson', rate }) as const
