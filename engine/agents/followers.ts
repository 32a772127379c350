import { binomialQuantile, counterUniform, type Streams } from '../kernel/index.ts'
import type { CompiledScenario, OrderLots } from '../world/index.ts'

/**
 * Followers of hosts. Goods that come late or not at all, and goods that are sold out, cost a host some of them; they come
 * back in time. Whoever has left does not order in the host's shows: of the orders that would have been placed each is
 * kept by luck of its own, so that those which are kept are the same ones.
 */
export class Followers {
  private readonly compiled: CompiledScenario
  private readonly lots: OrderLots
  private readonly terms: NonNullable<CompiledScenario['scenario']['goodwill']>
  private readonly key: number
  /** Host of each show, by index. */
  private readonly hostOf: Int32Array
  /** Orders that a show of each host is planned to have, on the mean. */
  private readonly ordersPlanned: Float64Array
  /** Share of followers that are gone, by host, as of {@link asOf}. */
  private readonly gone: Float64Array
  private readonly asOf: Float64Array

  /** @param compiled - scenario. @param terms - what disappointment does. @param lots - order lots. @param streams - of the run. */
  constructor(
    compiled: CompiledScenario,
    terms: NonNullable<CompiledScenario['scenario']['goodwill']>,
    lots: OrderLots,
    streams: Streams,
  ) {
    const { hosts, slotStart, slotPlannedUnits, count } = compiled.shows
    const names = [...new Set(hosts)]
    this.compiled = compiled
    this.terms = terms
    this.lots = lots
    this.key = streams.key('buyers', 'follows')
    this.hostOf = Int32Array.from(hosts, (host) => names.indexOf(host))
    this.ordersPlanned = new Float64Array(names.length)
    const shows = new Float64Array(names.length)
    for (let show = 0; show < count; show++) {
      const units = slotPlannedUnits.subarray(slotStart[show], slotStart[show + 1])
      shows[this.hostOf[show]]++
      this.ordersPlanned[this.hostOf[show]] +=
        units.reduce((sum, part) => sum + part, 0) / compiled.meanQuantity
    }
    for (const [host, number] of shows.entries()) this.ordersPlanned[host] /= Math.max(1, number)
    this.gone = new Float64Array(names.length)
    this.asOf = new Float64Array(names.length)
  }

  /** Share of its followers that a host still has at a time, 0..1; show -1: outside shows, where nobody is missed. */
  share(show: number, at: number): number {
    return show < 0 ? 1 : 1 - this.goneAt(this.hostOf[show], at)
  }

  /** Of `orders` orders in a show, those that are placed. */
  kept(show: number, orders: number, luck: number, at: number): number {
    const share = this.share(show, at)
    return share === 1 ? orders : binomialQuantile(1 - counterUniform(this.key, luck), orders, share)
  }

  /** The goods of a lot came late, or will never come. */
  disappoint(lot: number, at: number): void {
    const show = this.compiled.baskets.show[this.lots.basket(lot)]
    this.lose(show, this.terms.late * this.lots.orders(lot), at)
  }

  /** Goods wanted in a show were sold out. */
  miss(show: number, units: number, at: number): void {
    this.lose(show, (this.terms.soldOut * units) / this.compiled.meanQuantity, at)
  }

  private lose(show: number, orders: number, at: number): void {
    if (show < 0 || orders === 0) return
    const host = this.hostOf[show]
    const lost = orders / Math.max(1, this.ordersPlanned[host])
    this.gone[host] = Math.min(1, this.goneAt(host, at) + lost)
    this.asOf[host] = Math.max(this.asOf[host], at)
  }

  private goneAt(host: number, at: number): number {
    if (this.gone[host] === 0) return 0
    const since = Math.max(0, at - this.asOf[host])
    return this.gone[host] * 2 ** (-since / this.terms.halfLife)
  }
}
