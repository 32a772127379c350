import type { CompiledScenario } from '../../world/index.ts'
import { fairShare } from './fair-share.ts'

/** How a lot from a factory is divided over the regional warehouses. */
export class LotDivision {
  private readonly compiled: CompiledScenario
  /** Share of a lot that stays near its factory, by kind of merchant. */
  private readonly homeShare: readonly number[]

  /** @param compiled - scenario. */
  constructor(compiled: CompiledScenario) {
    const merchants = Object.values(compiled.scenario.catalogue.merchants ?? {})
    this.compiled = compiled
    this.homeShare = Object.freeze(merchants.map(({ homeShare }) => homeShare))
  }

  /**
   * Divides a lot: what its merchant keeps near the factory, the rest by the shares the warehouses should hold.
   *
   * @param sku - SKU index.
   * @param factory - index of the factory that made it.
   * @param units - units of the lot, integer >= 0.
   * @param positions - units each regional warehouse has or gets already.
   * @returns units by regional warehouse; they add up to `units`.
   */
  divide(sku: number, factory: number, units: number, positions: Float64Array): Int32Array {
    const { skus, network } = this.compiled
    const kept = Math.round(units * (this.homeShare[skus.merchant[sku]] ?? 0))
    if (kept === 0) return fairShare(units, positions, network.stockShare)
    const home = this.nearestRegional(factory)
    const parts = fairShare(units - kept, positions, network.stockShare)
    parts[home] += kept
    return parts
  }

  private nearestRegional(factory: number): number {
    const { warehouses, regionals, kilometresFromFactory } = this.compiled.network
    const first = factory * warehouses
    let nearest = 0
    for (let warehouse = 1; warehouse < regionals; warehouse++) {
      if (kilometresFromFactory[first + warehouse] < kilometresFromFactory[first + nearest])
        nearest = warehouse
    }
    return nearest
  }
}
