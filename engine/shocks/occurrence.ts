import type { CompiledShock } from '../world/index.ts'
import type { CourseStep } from './course.ts'

/** A shock that happens in a replication; frozen. */
export interface Occurrence {
  /** The shock. */
  readonly shock: CompiledShock
  /** A name of its own within the replication: that of the shock and a number, `storm 0`. */
  readonly name: string
  /** Start, ms. */
  readonly startsAt: number
  /** End, ms. */
  readonly endsAt: number
  /** Greatest intensity, > 0. */
  readonly peak: number
  /** Its course. */
  readonly course: readonly CourseStep[]
  /** Macro-regions it hits. */
  readonly regions: readonly number[]
  /** Shows it hits, -1: orders outside shows. */
  readonly shows: readonly number[]
  /** Hosts it hits. */
  readonly hosts: readonly string[]
  /** Factories it hits. */
  readonly factories: readonly number[]
}
