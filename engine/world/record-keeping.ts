import type { Information, Mechanism, RecordKeeping, Scenario, Sharing } from '../../scenarios/index.ts'
import { DAY } from '../kernel/index.ts'

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
 * @param scenario - says how each party keeps its own, and how far they are shared.
 * @param without - mechanisms that are left off; `sharing`: as if nothing were shared.
 */
export function keptRecords(
  { information, channels }: Pick<Scenario, 'information' | 'channels'>,
  without: readonly Mechanism[] = [],
): KeptRecords {
  // A single platform has nobody to be out of step with.
  const isAlone = channels === undefined || channels.platforms.length === 1 || without.includes('platforms')
  const listed = isAlone ? undefined : channels.listing?.refresh
  if (information === undefined) return { marketplace: undefined, merchant: undefined, listing: listed }
  const cloud = without.includes('sharing') ? undefined : information.sharing
  const kept = (party: keyof Pick<Information, 'marketplace' | 'merchant'>) =>
    unlessExact(shared(information[party], cloud))
  const listing = listed === undefined ? undefined : sharedRefresh(listed, cloud)
  return Object.freeze({ marketplace: kept('marketplace'), merchant: kept('merchant'), listing })
}

/** Between the own record keeping and the cloud's; the cloud makes nothing worse. Times lie between as their logarithms do. */
function shared(own: RecordKeeping, cloud: Sharing | undefined): KeptRecord {
  const refresh = own.refresh === 'never' ? Number.POSITIVE_INFINITY : own.refresh
  if (cloud === undefined || cloud.weight === 0) return { ...own, refresh }
  const between = (from: number, to: number) => from + cloud.weight * (to - from)
  return {
    refresh: sharedRefresh(Math.min(refresh, NEVER), cloud),
    loss: between(own.loss, Math.min(own.loss, cloud.loss)),
    accuracy: between(own.accuracy, Math.max(own.accuracy, cloud.accuracy)),
    errorSize: own.errorSize,
  }
}

function sharedRefresh(own: number, cloud: Sharing | undefined): number {
  if (cloud === undefined || cloud.weight === 0 || own <= cloud.refresh) return own
  const logarithm = Math.log(own) + cloud.weight * (Math.log(cloud.refresh) - Math.log(own))
  return Math.round(Math.exp(logarithm))
}

function unlessExact(kept: KeptRecord): KeptRecord | undefined {
  const isExact = kept.refresh === 0 && (kept.accuracy === 1 || kept.errorSize === 0)
  // Told at once and yet wrong: every minute.
  return isExact ? undefined : Object.freeze({ ...kept, refresh: Math.max(kept.refresh, MINUTE) })
}
