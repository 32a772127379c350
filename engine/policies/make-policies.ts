import type { PolicySet } from '../../scenarios/index.ts'
import type { Allocator } from './allocate/allocator.ts'
import { Nearest } from './allocate/nearest.ts'
import { exponentialSmoothing } from './forecast/exponential-smoothing.ts'
import type { Forecaster } from './forecast/forecaster.ts'
import { movingAverage } from './forecast/moving-average.ts'
import { type LiveReorder, noLiveReorder, secondLot } from './live-reorder/second-lot.ts'
import { baseStock } from './replenish/base-stock.ts'
import type { Replenisher } from './replenish/replenisher.ts'
import { tiersOf } from './replenish/tiers.ts'

/** One policy for each decision point, ready to run. */
export interface Policies {
  /** Daily demand and shows. */
  readonly forecaster: Forecaster<unknown>
  /** Factory orders and front stock. */
  readonly replenisher: Replenisher
  /** Which warehouse sends. */
  readonly allocator: Allocator
  /** Second lots during a show. */
  readonly liveReorder: LiveReorder
  /** Time after the start of a slot at which the live reorder is decided, ms; `undefined`: never. */
  readonly observeAfter: number | undefined
}

/** Policies of a policy set. */
export function makePolicies(set: PolicySet): Policies {
  return {
    forecaster: makeForecaster(set.forecast),
    replenisher: makeReplenisher(set.replenish),
    allocator: new Nearest(),
    liveReorder:
      set.liveReorder.kind === 'none' ? noLiveReorder : secondLot(set.liveReorder.share, set.liveReorder.cap),
    observeAfter: set.liveReorder.kind === 'none' ? undefined : set.liveReorder.observe,
  }
}

function makeForecaster(spec: PolicySet['forecast']): Forecaster<unknown> {
  const forecaster =
    spec.kind === 'moving-average'
      ? movingAverage(spec.days)
      : exponentialSmoothing(spec.smoothing, spec.showSmoothing)
  // Each forecaster gets back only the memory it gave, whatever its type.
  return forecaster as Forecaster<unknown>
}

function makeReplenisher(spec: PolicySet['replenish']): Replenisher {
  if (spec.kind === 'base-stock') return baseStock((dailyMean) => new Array(dailyMean.length).fill(spec))
  return baseStock((dailyMean) =>
    tiersOf(dailyMean, spec.hotShare, spec.longTailShare).map((tier) => spec[tier]),
  )
}
