import type { QueueArrivals, QueueNetwork } from '../../../scenarios/index.ts'
import type { Discipline, Distribution } from '../../kernel/index.ts'

/** Ticks of the clock in a unit of time of a queueing system. */
export const TICKS = 3_600_000

/** The way out of the network, as a place to go. */
export const OUT = -1

/** Where customers go: places with the running sum of their shares; beyond the last sum they leave. */
export interface CompiledRoute {
  /** Stations 0 to stations - 1, then forks. */
  readonly places: Int32Array
  /** Running sum of the shares, one for each place. */
  readonly upTo: Float64Array
}

/** A station. */
export interface CompiledStation {
  /** Its name. */
  readonly name: string
  /** Number of servers; Infinity: nobody waits. */
  readonly servers: number
  /** Places to wait, or Infinity. */
  readonly buffer: number
  /** Whether who finds no place keeps the server at the station before. */
  readonly blocks: boolean
  /** Who is served next. */
  readonly discipline: Discipline
  /** Service time by class, in units of time. */
  readonly services: readonly Distribution[]
  /** Longest wait, in units of time; `null`: no limit. */
  readonly patience: Distribution | null
  /** Where customers go afterwards. */
  readonly next: CompiledRoute
}

/** A fork. */
export interface CompiledFork {
  /** Station of each part. */
  readonly parts: Int32Array
  /** Where customers go afterwards. */
  readonly next: CompiledRoute
}

/** Customers from outside. */
export interface CompiledSource {
  /** Its name. */
  readonly name: string
  /** When they come. */
  readonly arrivals: QueueArrivals
  /** Gap between arrivals in units of time, for a renewal process; `null` otherwise. */
  readonly gap: Distribution | null
  /** Customers that come at once; `null`: one. */
  readonly batch: Distribution | null
  /** Number of their class. */
  readonly customerClass: number
  /** Where they go first. */
  readonly to: CompiledRoute
}

/** Customers that go round. */
export interface CompiledPopulation {
  /** How many. */
  readonly customers: number
  /** Number of their class. */
  readonly customerClass: number
  /** Station where they start. */
  readonly at: number
}

/** A queueing system prepared for runs; all of it is frozen or never changed, and shared by runs. */
export interface CompiledQueueNetwork {
  /** Tells it from other compiled scenarios. */
  readonly model: 'queue-network'
  /** As it was written. */
  readonly scenario: QueueNetwork
  /** End of the warm-up, ticks. */
  readonly warmUpEnd: number
  /** End of the run, ticks. */
  readonly end: number
  /** Stations. */
  readonly stations: readonly CompiledStation[]
  /** Forks. */
  readonly forks: readonly CompiledFork[]
  /** Sources. */
  readonly sources: readonly CompiledSource[]
  /** Populations. */
  readonly populations: readonly CompiledPopulation[]
  /** Waits of which the share that is longer is noted, ticks, rising. */
  readonly thresholds: readonly number[]
}
