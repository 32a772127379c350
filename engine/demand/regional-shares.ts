import { lognormal, type Streams } from '../kernel/index.ts'
import type { CompiledScenario } from '../world/index.ts'

/**
 * Where the demand for each SKU comes from in this replication. Usually every SKU is wanted everywhere in the same
 * proportion, that of the zones' weights. With a regional variation the weight of the zones around each regional
 * warehouse is multiplied by a factor of mean 1, drawn for each SKU: total demand stays, its place is a surprise.
 */
export class RegionalShares {
  private readonly usual: Float64Array
  private readonly bySku: readonly Float64Array[] | undefined

  /** @param compiled - scenario. @param streams - streams of the run; luck hangs on the ids of SKU and warehouse. */
  constructor(compiled: CompiledScenario, streams: Streams) {
    const { regionalVariation = 0 } = compiled.scenario.demand
    this.usual = compiled.network.zoneShare
    if (regionalVariation === 0) return
    const factor = lognormal({ mean: 1, coefficientOfVariation: regionalVariation })
    this.bySku = Object.freeze(
      compiled.skus.ids.map((id) =>
        shares(compiled, (regional) => factor.quantile(luck(streams, id, regional))),
      ),
    )
  }

  /** Share of the demand for a SKU that each zone has; they add up to 1. */
  of(sku: number): Float64Array {
    return this.bySku === undefined ? this.usual : this.bySku[sku]
  }

  /** Whether SKUs differ in it. */
  get isUneven(): boolean {
    return this.bySku !== undefined
  }
}

function luck(streams: Streams, sku: string, regional: string): number {
  return streams.open(`sku ${sku}`, `wanted around ${regional}`).uniform()
}

function shares({ network }: CompiledScenario, factorOf: (regional: string) => number): Float64Array {
  const factors = network.warehouseIds.slice(0, network.regionals).map(factorOf)
  const weights = network.zoneShare.map((share, zone) => share * factors[network.zoneRegional[zone]])
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  return weights.map((weight) => weight / total)
}
