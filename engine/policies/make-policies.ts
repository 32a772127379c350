import type { PolicySet } from '../../scenarios/index.ts'
import type { Allocator } from './allocate/allocator.ts'
import { Nearest } from './allocate/nearest.ts'
import { exponentialSmoothing } from './forecast/exponential-smoothing.ts'
import type { Forecaster } from './forecast/forecaster.ts'
import { movingAverage } from './forecast/moving-average.ts'
import { type LiveReorder, noLiveReorder } from './live-reorder/live-reorder.ts'
import { secondLot } from './live-reorder/second-lot.ts'
import { insurancePool } from './release-pool/insurance-pool.ts'
import { noPool, type PoolRelease } from './release-pool/pool-release.ts'
import { baseStock } from './replenish/base-stock.ts'
import { type ClairvoyantReplenisher, hindsight } from './replenish/hindsight.ts'
import type { Replenisher } from './replenish/replenisher.ts'
import { tiersOf } from './replenish/tiers.ts'

/** A replenishment policy, and what it is shown: its forecasts, or the demand of the replication itself. */
export type Replenishment =
  | {
      /** An ordinary policy sees what a merchant can. */
      readonly sees: 'forecast'
      /** The policy. */
      readonly replenisher: Replenisher<unknown>
    }
  | {
      /** Hindsight alone sees demand. */
      readonly sees: 'demand'
      /** The policy. */
      readonly replenisher: ClairvoyantReplenisher
    }

/** One policy for each decision point, ready to run. */
export interface Policies {
  /** Daily demand and shows. */
  readonly forecaster: Forecaster<unknown>
  /** Factory orders and front stock. */
  readonly replenishment: Replenishment
  /** Which warehouse sends. */
  readonly allocator: Allocator
  /** Second lots during a show. */
  readonly liveReorder: LiveReorder<unknown>
  /** Goods retained for a show. */
  readonly poolRelease: PoolRelease<unknown>
}

// Each policy gets back only the memory it gave, whatever its type: hence the casts to unknown memory.

/** Policies of a policy set. */
export function makePolicies(set: PolicySet): Policies {
  const { liveReorder, releasePool } = set
  return {
    forecaster: makeForecaster(set.forecast),
    replenishment: makeReplenishment(set.replenish),
    allocator: new Nearest(),
    liveReorder: (liveReorder.kind === 'none'
      ? noLiveReorder
      : secondLot(liveReorder)) as LiveReorder<unknown>,
    poolRelease: (releasePool.kind === 'none' ? noPool : insurancePool(releasePool)) as PoolRelease<unknown>,
  }
}

function makeForecaster(spec: PolicySet['forecast']): Forecaster<unknown> {
  const forecaster =
    spec.kind === 'moving-average'
      ? movingAverage(spec.days)
      : exponentialSmoothing(spec.smoothing, spec.showSmoothing)
  return forecaster as Forecaster<unknown>
}

function makeReplenishment(spec: PolicySet['replenish']): Replenishment {
  if (spec.kind === 'hindsight') return { sees: 'demand', replenisher: hindsight(spec) }
  const replenisher =
    spec.kind === 'base-stock'
      ? baseStock((dailyMean) => new Array(dailyMean.length).fill(spec))
      : baseStock((dailyMean) =>
          tiersOf(dailyMean, spec.hotShare, spec.longTailShare).map((tier) => spec[tier]),
        )
  return { sees: 'forecast', replenisher: replenisher as Replenisher<unknown> }
}
