import { KPI_KEYS, type KpiKey } from '../ledger/index.ts'
import type { RunRecord } from '../run-record.ts'
import { type Estimate, mean, pairedDifference } from './statistics/index.ts'

/** Replications that are held against single orders, unless there are fewer. */
export const PILOT_REPLICATIONS = 6

/** What lots do to one indicator: with lots minus with single orders, replication by replication. */
export interface KpiBias extends Estimate {
  /** Mean difference / magnitude of the mean with single orders; `null` where that is zero. */
  readonly relative: number | null
  /** Half width of its 95 % interval; `null` with a single pair. */
  readonly relativeHalfWidth: number | null
}

/** Lots held against single orders on the replications of one policy. */
export interface LotBias {
  /** Most equal orders in a lot. */
  readonly size: number
  /** Relative bias of an indicator that is accepted, > 0. */
  readonly tolerance: number
  /** Policy set that was held against itself. */
  readonly policy: string
  /** Pairs of replications; 0 at size 1, where nothing is approximated. */
  readonly replications: number
  /** By indicator; `null` where it is undefined in every pair. Empty at size 1. */
  readonly bias: Readonly<Partial<Record<KpiKey, KpiBias | null>>>
}

/** How a bias stands to the tolerance: proven to be within it or beyond it, or neither. */
export type LotVerdict = 'within' | 'beyond' | 'undecided'

/**
 * What lots do to every indicator. Replications of equal number share the volumes of their shows; single orders draw their
 * own counts, so that the difference has noise of its own, and its interval tells how much.
 *
 * @param lots - records with lots.
 * @param single - records of the same policy with single orders; those of the same replications are paired.
 * @returns a bias for every indicator but `cvar5Profit`, which is one of the whole experiment.
 */
export function biasOfLots(lots: readonly RunRecord[], single: readonly RunRecord[]): LotBias['bias'] {
  const byReplication = new Map(lots.map((record) => [record.replication, record]))
  const pairs = single.flatMap((one) => {
    const many = byReplication.get(one.replication)
    return many === undefined ? [] : [{ one, many }]
  })
  const keys = KPI_KEYS.filter((key) => key !== 'cvar5Profit')
  return Object.fromEntries(
    keys.map((key) => {
      const values = pairs.map(({ many }) => many.kpis[key])
      const reference = pairs.map(({ one }) => one.kpis[key])
      const difference = pairedDifference(values, reference)
      return [key, difference === null ? null : biasOf(difference, reference)]
    }),
  )
}

/**
 * Whether a bias is proven to be within the tolerance, or beyond it.
 *
 * @param bias - of one indicator.
 * @param tolerance - relative bias that is accepted, > 0.
 */
export function verdictOnBias(
  { mean: shift, halfWidth, relative, relativeHalfWidth }: KpiBias,
  tolerance: number,
): LotVerdict {
  if (shift === 0 && halfWidth === 0) return 'within'
  if (relative === null || relativeHalfWidth === null) return 'undecided'
  if (Math.abs(relative) + relativeHalfWidth <= tolerance) return 'within'
  return Math.abs(relative) - relativeHalfWidth > tolerance ? 'beyond' : 'undecided'
}

function biasOf(difference: Estimate, reference: readonly (number | null)[]): KpiBias {
  const level = Math.abs(mean(reference.filter((value) => value !== null)))
  const isRelative = level > 0
  const { halfWidth } = difference
  return {
    ...difference,
    relative: isRelative ? difference.mean / level : null,
    relativeHalfWidth: isRelative && halfWidth !== null ? halfWidth / level : null,
  }
}
