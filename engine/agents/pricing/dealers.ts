import type { Dealers as Terms } from '../../../scenarios/index.ts'
import { counterUniform, Streams } from '../../kernel/index.ts'
import type { CompiledScenario } from '../../world/index.ts'

/**
 * Dealers who sell goods of the merchant outside its shows. Each carries some of them, and sees at what price they go in
 * shows; one who has been undercut too often leaves, and the orders that came through him are lost.
 */
export class Dealers {
  /** How many have left. */
  lost = 0
  private readonly compiled: CompiledScenario
  private readonly terms: Terms
  /** 1: a dealer carries a good; dealer x SKU. */
  private readonly carries: Uint8Array
  /** Dealers who carry a good, and those of them who have left. */
  private readonly carriers: Int32Array
  private readonly carriersLost: Int32Array
  /** Offers below the floor that each has seen. */
  private readonly undercuts: Int32Array
  /** 1: the offer of a slot has been below the floor. */
  private readonly isUndercut: Uint8Array

  /** @param compiled - scenario. @param terms - how many there are, and what they put up with. */
  constructor(compiled: CompiledScenario, terms: Terms) {
    const { count, ids } = compiled.skus
    this.compiled = compiled
    this.terms = terms
    this.carries = new Uint8Array(terms.number * count)
    this.carriers = new Int32Array(count)
    this.carriersLost = new Int32Array(count)
    this.undercuts = new Int32Array(terms.number)
    this.isUndercut = new Uint8Array(compiled.shows.slots)
    const names = new Streams('dealers', 0)
    for (const [sku, id] of ids.entries()) {
      const key = names.key(id, 'carriedBy')
      for (let dealer = 0; dealer < terms.number; dealer++) {
        if (counterUniform(key, dealer) >= terms.goodsShare) continue
        this.carries[dealer * count + sku] = 1
        this.carriers[sku]++
      }
    }
  }

  /** Share of the orders for a good outside shows that still come, 0..1. */
  keptShare(sku: number): number {
    const lost = this.carriersLost[sku]
    return lost === 0 ? 1 : 1 - (this.terms.orderShare * lost) / this.carriers[sku]
  }

  /**
   * The offer of a slot has a price; how often it is below the floor within one show does not matter.
   *
   * @param slot - the slot. @param priceShare - price / usual price in the show.
   */
  see(slot: number, priceShare: number): void {
    if (priceShare >= this.terms.floor || this.isUndercut[slot] === 1) return
    const { skus, shows } = this.compiled
    this.isUndercut[slot] = 1
    for (let dealer = 0; dealer < this.terms.number; dealer++) {
      if (this.carries[dealer * skus.count + shows.slotSku[slot]] === 0) continue
      this.undercuts[dealer]++
      if (this.undercuts[dealer] === this.terms.tolerance + 1) this.leave(dealer)
    }
  }

  private leave(dealer: number): void {
    const { count } = this.compiled.skus
    this.lost++
    for (let sku = 0; sku < count; sku++) this.carriersLost[sku] += this.carries[dealer * count + sku]
  }
}
