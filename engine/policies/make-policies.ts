import type { Mechanism, PolicySet } from '../../scenarios/index.ts'
import type { Allocator } from './allocate/allocator.ts'
import { makeAllocator } from './allocate/make-allocator.ts'
import { CHECKED } from './checked-policies.ts'
import { exponentialSmoothing } from './forecast/exponential-smoothing.ts'
import type { Forecaster } from './forecast/forecaster.ts'
import { fusedSignals } from './forecast/fused-signals.ts'
import { learnedForecast, learnedModels, networkLearner, ridgeLearner } from './forecast/learned/index.ts'
import { movingAverage } from './forecast/moving-average.ts'
import { planForecast } from './forecast/plan.ts'
import { forecastWithout } from './forecast-without.ts'
import { type LiveReorder, noLiveReorder } from './live-reorder/live-reorder.ts'
import { secondLot } from './live-reorder/second-lot.ts'
import { DecisionCheck, type OwnPolicy } from './own/decision-check.ts'
import type { PolicyKind, PolicyPoint, PolicyPoints } from './policy-kind.ts'
import { insurancePool } from './release-pool/insurance-pool.ts'
import { noPool, type PoolRelease } from './release-pool/pool-release.ts'
import { baseStock } from './replenish/base-stock.ts'
import { type ClairvoyantReplenisher, hindsight } from './replenish/hindsight.ts'
import { type NamedRule, namedRule } from './replenish/named-rule.ts'
import { newsvendor } from './replenish/newsvendor.ts'
import type { Replenisher } from './replenish/replenisher.ts'
import { threeTier } from './replenish/three-tier.ts'
import { tiersOf } from './replenish/tiers.ts'
import { balanceCover } from './transfer/balance-cover.ts'
import { noTransfer, type TransferRule } from './transfer/transfer.ts'

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

/** Capacity reserved for shows, and when it is released. */
export interface CommonPoolParameters {
  /** Units reserved / units forecast for the show, >= 0. */
  readonly bufferShare: number
  /** Time between two looks, ms. */
  readonly every: number
  /** A slot gets units once it runs this share ahead of its forecast. */
  readonly trigger: number
  /** Time from a release to the earliest start at a quick factory, ms. */
  readonly preparation: number
  /** Price of reserving capacity for a unit / its unit cost. */
  readonly fee: number
}

/** How the mix of variants for coming shows is planned. */
export interface MixPlanningParameters {
  /** Days from one planning to the next, >= 1. */
  readonly everyDays: number
  /** Share of the observed shift of interest that is followed, 0..1. */
  readonly share: number
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
  /** Capacity reserved for a show and not for a product; `undefined`: none. */
  readonly commonPool: CommonPoolParameters | undefined
  /** Stock moved between regional warehouses. */
  readonly transfer: TransferRule<unknown>
  /** Mix of variants for coming shows; `undefined`: as planned at first. */
  readonly mixPlanning: MixPlanningParameters | undefined
}

/** A user's own kinds of policy, and whose they are. */
export interface OwnKinds extends OwnPolicy {
  /** The kinds. */
  readonly kinds: readonly PolicyKind[]
}

// Each policy gets back only the memory it gave, whatever its type: hence the casts to unknown memory.

/**
 * Policies of a policy set.
 *
 * @param asked - the policy set.
 * @param own - kinds besides the built-in ones; their decisions are checked.
 * @param without - mechanisms that are left off: a policy that is made of one gives way to what it took the place of.
 * @throws {PolicyDecisionError} if an own kind makes no policy.
 */
export function makePolicies(asked: PolicySet, own?: OwnKinds, without: readonly Mechanism[] = []): Policies {
  const set = withoutMechanisms(asked, without)
  const replenisher = makeOwn('replenish', set, own)
  return {
    forecaster: makeOwn('forecast', set, own) ?? makeForecaster(set.forecast),
    replenishment:
      replenisher === undefined
        ? makeReplenishment(withPooledBuffer(set))
        : { sees: 'forecast', replenisher },
    allocator: makeOwn('allocate', set, own) ?? makeAllocator(set.allocate),
    liveReorder: makeOwn('liveReorder', set, own) ?? makeLiveReorder(set),
    poolRelease: makeOwn('releasePool', set, own) ?? makePoolRelease(set.releasePool),
    commonPool: makeCommonPool(set),
    transfer: makeOwn('transfer', set, own) ?? makeTransfer(set.transfer),
    mixPlanning: set.mixPlanning,
  }
}

function makeOwn<Point extends PolicyPoint>(
  point: Point,
  set: PolicySet,
  own: OwnKinds | undefined,
): PolicyPoints[Point] | undefined {
  const { kind, ...parameters } = set[point]
  const ours = own?.kinds.find((known) => known.point === point && known.kind === kind)
  if (own === undefined || ours === undefined) return undefined
  const check = new DecisionCheck(own, point)
  const policy = check.ask('make', () => ours.make(parameters)) as PolicyPoints[Point]
  return CHECKED[point](policy, own)
}

function withoutMechanisms(set: PolicySet, without: readonly Mechanism[]): PolicySet {
  const { forecast, replenish, releasePool, transfer, mixPlanning } = set
  const isTiered = replenish.kind === 'three-tier' && without.includes('tiers')
  const isPlanned = replenish.kind === 'newsvendor' && without.includes('outcomes')
  const isPooled = releasePool.kind === 'common-pool' && without.includes('pool')
  return {
    ...set,
    forecast: forecastWithout(forecast, without),
    replenish: isTiered
      ? { kind: 'base-stock', ...replenish.oneRule }
      : isPlanned
        ? { ...replenish, weight: 0 }
        : replenish,
    releasePool: isPooled ? { kind: 'none' } : releasePool,
    transfer: without.includes('transfers') ? { kind: 'none' } : transfer,
    mixPlanning: without.includes('mixPlanning') ? undefined : mixPlanning,
  }
}

/** Tiers bring second lots for hot goods with them, unless the set reorders live by a rule of its own. */
function makeLiveReorder({ liveReorder, replenish }: PolicySet): LiveReorder<unknown> {
  if (liveReorder.kind !== 'none') return secondLot(liveReorder) as LiveReorder<unknown>
  const live = replenish.kind === 'three-tier' ? replenish.liveForHot : undefined
  if (replenish.kind !== 'three-tier' || live === undefined || replenish.weight === 0)
    return noLiveReorder as LiveReorder<unknown>
  const share = live.share * replenish.weight
  return secondLot({ ...live, share, hotShare: replenish.hotShare }) as LiveReorder<unknown>
}

function makePoolRelease(spec: PolicySet['releasePool']): PoolRelease<unknown> {
  return (spec.kind === 'insurance-pool' ? insurancePool(spec) : noPool) as PoolRelease<unknown>
}

function makeTransfer(spec: PolicySet['transfer']): TransferRule<unknown> {
  const isIdle = spec.kind === 'none' || spec.share === 0
  return (isIdle ? noTransfer : balanceCover(spec)) as TransferRule<unknown>
}

/** Only a rule that buys more than is forecast for a show has a buffer to pool. */
function makeCommonPool({ replenish, releasePool }: PolicySet): CommonPoolParameters | undefined {
  if (releasePool.kind !== 'common-pool' || releasePool.share === 0 || replenish.kind !== 'base-stock')
    return undefined
  const bufferShare = Math.max(0, replenish.showFactor - 1) * releasePool.share
  return bufferShare === 0 ? undefined : { ...releasePool, bufferShare }
}

/** What is pooled is not bought product by product. */
function withPooledBuffer({ replenish, releasePool }: PolicySet): PolicySet['replenish'] {
  if (releasePool.kind !== 'common-pool' || replenish.kind !== 'base-stock') return replenish
  const pooled = Math.max(0, replenish.showFactor - 1) * releasePool.share
  return { ...replenish, showFactor: replenish.showFactor - pooled }
}

function makeForecaster(spec: PolicySet['forecast']): Forecaster<unknown> {
  switch (spec.kind) {
    case 'fused-signals':
      return fusedSignals(makeForecaster(spec.base), spec)
    case 'hit-alarms':
      return spec.base.kind === 'fused-signals'
        ? fusedSignals(makeForecaster(spec.base.base), { ...spec.base, alarms: spec })
        : fusedSignals(makeForecaster(spec.base), { weight: 0, live: false, alarms: spec })
    case 'ridge':
      return learnedForecast(makeForecaster(spec.base), ridgeLearner(learnedModels().ridge), spec)
    case 'quantile-network':
      return learnedForecast(makeForecaster(spec.base), networkLearner(learnedModels().network), spec)
    case 'plan':
      return planForecast() as Forecaster<unknown>
    case 'moving-average':
      return movingAverage(spec.days) as Forecaster<unknown>
    case 'exponential-smoothing':
      return exponentialSmoothing(spec.smoothing, spec.showSmoothing) as Forecaster<unknown>
  }
}

function makeReplenishment(spec: PolicySet['replenish']): Replenishment {
  if (spec.kind === 'hindsight') return { sees: 'demand', replenisher: hindsight(spec) }
  return { sees: 'forecast', replenisher: makeReplenisher(spec) as Replenisher<unknown> }
}

function makeReplenisher(
  spec: Exclude<PolicySet['replenish'], { kind: 'hindsight' }>,
): Replenisher<never> | Replenisher<null> {
  switch (spec.kind) {
    case 'base-stock':
      return baseStock((dailyMean) => new Array(dailyMean.length).fill(spec))
    case 'tiered':
      return baseStock((dailyMean) =>
        tiersOf(dailyMean, spec.hotShare, spec.longTailShare).map((tier) => spec[tier]),
      )
    case 'three-tier':
      return threeTier(spec) as Replenisher<never>
    case 'newsvendor':
      return newsvendor(spec)
    default:
      return namedRule(spec satisfies NamedRule) as Replenisher<never>
  }
}
