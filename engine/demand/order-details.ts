import { AliasTable, counterUniform } from '../kernel/index.ts'
import type { CompiledScenario } from '../world/index.ts'
import type { RegionalShares } from './regional-shares.ts'

/** Draws that every order needs: where it goes to, how many, and the number its later draws are keyed by. */
export class OrderDetails {
  private readonly zones: AliasTable
  /** By SKU, where SKUs are wanted in different places. */
  private readonly zonesOf: readonly AliasTable[] | undefined
  private readonly quantities: AliasTable

  /** @param compiled - scenario with zone shares and quantity frequencies. @param shares - where each SKU is wanted. */
  constructor(compiled: CompiledScenario, shares: RegionalShares) {
    this.zones = new AliasTable(compiled.network.zoneShare)
    if (shares.isUneven)
      this.zonesOf = Object.freeze(compiled.skus.ids.map((_, sku) => new AliasTable(shares.of(sku))))
    this.quantities = new AliasTable(compiled.scenario.demand.quantities)
  }

  /** Zone of an order whose first line is for a SKU; -1: of none in particular. */
  zoneOf(luck: number, key: number, sku: number): number {
    const zones = this.zonesOf === undefined || sku < 0 ? this.zones : this.zonesOf[sku]
    return zones.pick(counterUniform(key, luck))
  }

  /** How many times an order holds its basket, >= 1. */
  quantityOf(luck: number, key: number): number {
    return this.quantities.pick(counterUniform(key, luck)) + 1
  }
}

/** Number of the n-th order of a source: 32 bits from the source's key and a counter, no two alike in a source. */
export function luckOf(sourceKey: number, order: number): number {
  return (sourceKey + Math.imul(order, 0x9e3779b1)) >>> 0
}
