import { DAY, lognormal, type Streams } from '../kernel/index.ts'
import type { CompiledScenario } from '../world/index.ts'
import { PreferenceCourse } from './preference-course.ts'

/** How a show turned out in one replication, apart from its plan: factors of mean 1. */
export interface ShowTurnout {
  /** Flop, usual or hit. */
  readonly outcome: number
  /** An error that the slots of the show share. */
  readonly error: number
  /** Of each slot's product alone, in order of the slots; what buyers prefer on the day is in it. */
  readonly products: Float64Array
}

/**
 * How a show turned out against plan: a mixture of flop, usual and hit, times an error the whole show shares, times one of
 * the SKU alone, which may be that of its merchant. The factors have mean 1, but for what buyers prefer among variants.
 *
 * @param compiled - scenario.
 * @param streams - streams of the run; luck hangs on the ids of show and SKU.
 * @param show - show index.
 */
export function showTurnout(compiled: CompiledScenario, streams: Streams, show: number): ShowTurnout {
  const { shows, skus } = compiled
  const { mixture, showVariation, skuVariation } = compiled.scenario.demand.volume
  const stream = streams.open(`show ${shows.ids[show]}`, 'volume')
  const errorOf = (coefficientOfVariation: number) => lognormal({ mean: 1, coefficientOfVariation })
  const outcome = pickOutcome(mixture, stream.uniform())
  const error = errorOf(showVariation).quantile(stream.uniform())
  const skuError = errorOf(skuVariation)
  const merchants = Object.values(compiled.scenario.catalogue.merchants ?? {})
  const errorsOfMerchants = merchants.map((merchant) => errorOf(merchant.skuVariation))
  const first = shows.slotStart[show]
  const products = Float64Array.from({ length: shows.slotStart[show + 1] - first }, (_, index) => {
    const sku = shows.slotSku[first + index]
    const own = errorsOfMerchants[skus.merchant[sku]] ?? skuError
    return own.quantile(streams.open(`show ${shows.ids[show]}`, `volume of ${skus.ids[sku]}`).uniform())
  })
  if (compiled.preferences === undefined) return { outcome, error, products }
  const preferred = preferredIn(compiled, streams, show)
  return { outcome, error, products: products.map((own, index) => own * preferred[index]) }
}

/** What preferences of the day make of each slot of a show: its expected volume against plan. */
function preferredIn(compiled: CompiledScenario, streams: Streams, show: number): Float64Array {
  const { slotStart, slotSku, slotPlannedUnits, startsAt } = compiled.shows
  const [first, end] = [slotStart[show], slotStart[show + 1]]
  return new PreferenceCourse(compiled, streams).factors(
    Math.floor(startsAt[show] / DAY),
    slotSku.subarray(first, end),
    slotPlannedUnits.subarray(first, end),
  )
}

/**
 * Mean units demanded of each slot of a show in this replication: the plan times how the show turned out.
 *
 * @param compiled - scenario.
 * @param streams - streams of the run; luck hangs on the ids of show and SKU.
 * @param show - show index.
 * @returns units by slot of the show, in order.
 */
export function showVolumes(compiled: CompiledScenario, streams: Streams, show: number): Float64Array {
  const { outcome, error, products } = showTurnout(compiled, streams, show)
  const first = compiled.shows.slotStart[show]
  return products.map((own, index) => compiled.shows.slotPlannedUnits[first + index] * outcome * error * own)
}

function pickOutcome(mixture: readonly { share: number; mean: number }[], uniform: number): number {
  const mean = mixture.reduce((sum, part) => sum + part.share * part.mean, 0)
  let below = 0
  for (const part of mixture) {
    below += part.share
    if (uniform < below) return part.mean / mean
  }
  return (mixture.at(-1)?.mean ?? mean) / mean
}
