import type { Edge, Mechanism, RecordKeeping, Scenario, Sharing } from '../../scenarios/index.ts'
import { DAY } from '../kernel/index.ts'
import { betweenInLogarithm } from './between-in-logarithm.ts'

/** How one party's record of others is kept in a run. */
export interface KeptRecord {
  /** Time between two refreshes, ms; `Infinity`: never. */
  readonly refresh: number
  /** Share of updates that get lost, 0..1. */
  readonly loss: number
  /** Share of stock records written without an error, 0..1. */
  readonly accuracy: number
  /** Largest error / the true number, >= 0. */
  readonly errorSize: number
}

/** How the records of a run are kept; a party that is told everything exactly and at once has none to keep. */
export interface KeptRecords {
  /** The marketplace's record of stock; `undefined`: exact. */
  readonly marketplace: KeptRecord | undefined
  /** The merchant's report; `undefined`: exact. */
  readonly merchant: KeptRecord | undefined
  /** Time between two updates of what each platform lists, ms, > 0; `undefined`: all sell from one record. */
  readonly listing: number | undefined
}

/** Never is taken for so long where a cloud shortens it by part of the way. */
const NEVER = 30 * DAY
const MINUTE = 60_000

/**
 * How records are kept in a run.
 *
 * @param scenario - says how each party keeps its own, how far they are shared, and how near the edge is.
 * @param without - mechanisms that are left off; `sharing`: as if nothing were shared.
 */
export function keptRecords(
  scenario: Pick<Scenario, 'information' | 'channels' | 'orderService'>,
  without: readonly Mechanism[] = [],
): KeptRecords {
  const { information, channels, orderService } = scenario
  const cloud = without.includes('sharing') ? undefined : information?.sharing
  const edge = without.includes('edge') ? undefined : orderService?.edge
  // A single platform has nobody to be out of step with.
  const isAlone = channels === undefined || channels.platforms.length === 1 || without.includes('platforms')
  const listed = isAlone ? undefined : channels.listing?.refresh
  return Object.freeze({
    marketplace: information && unlessExact(shared(information.marketplace, cloud)),
    merchant: information && unlessExact(atEdge(shared(information.merchant, cloud), edge)),
    listing:
      listed && shortened(shortened(listed, cloud?.refresh, cloud?.weight), edge?.listing, edge?.weight),
  })
}

/** Between the own record keeping and the cloud's; the cloud makes nothing worse. */
function shared(own: RecordKeeping, cloud: Sharing | undefined): KeptRecord {
  const refresh = own.refresh === 'never' ? Number.POSITIVE_INFINITY : own.refresh
  if (cloud === undefined || cloud.weight === 0) return { ...own, refresh }
  const between = (from: number, to: number) => from + cloud.weight * (to - from)
  return {
    refresh: shortened(Math.min(refresh, NEVER), cloud.refresh, cloud.weight),
    loss: between(own.loss, Math.min(own.loss, cloud.loss)),
    accuracy: between(own.accuracy, Math.max(own.accuracy, cloud.accuracy)),
    errorSize: own.errorSize,
  }
}

function atEdge(kept: KeptRecord, edge: Edge | undefined): KeptRecord {
  if (edge === undefined || edge.weight === 0) return kept
  return { ...kept, refresh: shortened(Math.min(kept.refresh, NEVER), edge.report, edge.weight) }
}

/** A time between two refreshes on its way to a shorter one. */
function shortened(own: number, there: number | undefined, weight = 0): number {
  return there === undefined || own <= there ? own : Math.round(betweenInLogarithm(own, there, weight))
}

function unlessExact(kept: KeptRecord): KeptRecord | undefined {
  const isExact = kept.refresh === 0 && (kept.accuracy === 1 || kept.errorSize === 0)
  // Told at once and yet wrong: every minute.
  return isExact ? undefined : Object.freeze({ ...kept, refresh: Math.max(kept.refresh, MINUTE) })
}
