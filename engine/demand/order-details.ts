import { AliasTable, counterUniform } from '../kernel/index.ts'
import type { CompiledScenario } from '../world/index.ts'

/** Draws that every order needs: where it goes to, how many, and the number its later draws are keyed by. */
export class OrderDetails {
  private readonly zones: AliasTable
  private readonly quantities: AliasTable

  /** @param compiled - scenario with zone shares and quantity frequencies. */
  constructor(compiled: CompiledScenario) {
    this.zones = new AliasTable(compiled.network.zoneShare)
    this.quantities = new AliasTable(compiled.scenario.demand.quantities)
  }

  /** Zone of an order. */
  zoneOf(luck: number, key: number): number {
    return this.zones.pick(counterUniform(key, luck))
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
