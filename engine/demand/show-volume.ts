import { lognormal, type Streams } from '../kernel/index.ts'
import type { CompiledScenario } from '../world/index.ts'

/**
 * Mean units demanded of each slot of a show in this replication: the plan, times how the show turned out (flop,
 * usual, hit), times an error the whole show shares, times one of the SKU alone, which may be that of its merchant. The factors have mean 1.
 *
 * @param compiled - scenario.
 * @param streams - streams of the run; luck hangs on the ids of show and SKU.
 * @param show - show index.
 * @returns units by slot of the show, in order.
 */
export function showVolumes(compiled: CompiledScenario, streams: Streams, show: number): Float64Array {
  const { shows, skus } = compiled
  const { mixture, showVariation, skuVariation } = compiled.scenario.demand.volume
  const stream = streams.open(`show ${shows.ids[show]}`, 'volume')
  const turnout = pickTurnout(mixture, stream.uniform())
  const showError = lognormal({ mean: 1, coefficientOfVariation: showVariation }).quantile(stream.uniform())
  const errorOf = (coefficientOfVariation: number) => lognormal({ mean: 1, coefficientOfVariation })
  const skuError = errorOf(skuVariation)
  const merchants = Object.values(compiled.scenario.catalogue.merchants ?? {})
  const errorsOfMerchants = merchants.map((merchant) => errorOf(merchant.skuVariation))
  const first = shows.slotStart[show]
  return Float64Array.from({ length: shows.slotStart[show + 1] - first }, (_, index) => {
    const sku = shows.slotSku[first + index]
    const id = skus.ids[sku]
    const error = errorsOfMerchants[skus.merchant[sku]] ?? skuError
    const own = error.quantile(streams.open(`show ${shows.ids[show]}`, `volume of ${id}`).uniform())
    return shows.slotPlannedUnits[first + index] * turnout * showError * own
  })
}

function pickTurnout(mixture: readonly { share: number; mean: number }[], uniform: number): number {
  const mean = mixture.reduce((sum, part) => sum + part.share * part.mean, 0)
  let below = 0
  for (const part of mixture) {
    below += part.share
    if (uniform < below) return part.mean / mean
  }
  return (mixture.at(-1)?.mean ?? mean) / mean
}
