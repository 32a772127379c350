import type { PreSale } from '../../scenarios/index.ts'
import { binomialQuantile, counterUniform, type Streams } from '../kernel/index.ts'
import type { CompiledScenario } from '../world/index.ts'
import type { DemandSource } from './demand-source.ts'
import { hasPreSale, preSaleOpensAt } from './pre-sale-opening.ts'

/** Which orders of shows are placed ahead of them, and when: each by luck of its own. */
export class PreSaleDraws {
  private readonly compiled: CompiledScenario
  private readonly preSale: PreSale
  private readonly keys: { ahead: number; at: number }

  /** @param compiled - scenario. @param preSale - share and length of the pre-sale. @param streams - streams of the run. */
  constructor(compiled: CompiledScenario, preSale: PreSale, streams: Streams) {
    this.compiled = compiled
    this.preSale = preSale
    this.keys = Object.freeze({
      ahead: streams.key('buyers', 'orderAhead'),
      at: streams.key('buyers', 'orderAheadAt'),
    })
  }

  /** Whether a show has a pre-sale in this run. */
  isHeld(show: number): boolean {
    return hasPreSale(this.compiled, this.preSale, show)
  }

  /** Of the orders that a source has just drawn, those placed ahead; only offers of a single good are. */
  ordersAhead({ basket, orders, luck }: DemandSource): number {
    const { lineStart } = this.compiled.baskets
    if (basket < 0 || lineStart[basket + 1] - lineStart[basket] > 1) return 0
    return binomialQuantile(1 - counterUniform(this.keys.ahead, luck), orders, this.preSale.share)
  }

  /** When an order is placed ahead of its show, integer ms: at any time of the pre-sale alike. */
  placedAt(show: number, luck: number): number {
    const opensAt = preSaleOpensAt(this.compiled, this.preSale, show)
    const lasts = this.compiled.shows.startsAt[show] - opensAt
    return opensAt + Math.floor(counterUniform(this.keys.at, luck) * lasts)
  }
}
