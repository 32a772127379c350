import type { Sku } from '../../../scenarios/index.ts'
import { counterUniform } from '../../kernel/index.ts'
import type { Allocator } from '../../policies/index.ts'
import { variantGroups } from '../../world/index.ts'
import type { RunState } from '../run-state.ts'
import type { StockRecord } from './stock-record.ts'

/**
 * Goods that stand in for one another. A buyer of one that is sold out may take another of its group, outside the show and
 * at its usual price: the one of which there is most in reach.
 */
export class Substitutes {
  private readonly state: RunState
  private readonly stock: StockRecord
  private readonly allocator: Allocator
  private readonly send: (warehouse: number) => void
  private readonly share: number
  private readonly key: number
  /** The goods of its group, by SKU; of one that stands alone, none. */
  private readonly groups: readonly (readonly number[])[]

  /** @param state - the run. @param stock - the record. @param allocator - which warehouse sends. @param send - accepts one order equal to the draft from a warehouse. */
  constructor(state: RunState, stock: StockRecord, allocator: Allocator, send: (warehouse: number) => void) {
    const { substitution = 0 } = state.compiled.scenario.catalogue
    this.state = state
    this.stock = stock
    this.allocator = allocator
    this.send = send
    this.share = substitution
    this.key = state.streams.key('buyers', 'substitutes')
    this.groups = groupsOf(state.compiled.scenario.catalogue.skus)
  }

  /** Of `orders` orders equal to the draft for a good that is sold out, those that take another; they are placed. */
  serve(sku: number, perOrder: number, orders: number): number {
    const { draft } = this.state
    // A part of a divided order is missed, not replaced.
    if (this.groups[sku].length === 0 || draft.parcelOf >= 0) return 0
    let served = 0
    for (let order = 0; order < orders; order++) {
      const luck = (draft.luck + Math.imul(order, 0x85ebca6b)) >>> 0
      if (counterUniform(this.key, luck) < this.share && this.placeAnother(sku, perOrder)) served++
    }
    return served
  }

  private placeAnother(sku: number, units: number): boolean {
    const { draft, compiled } = this.state
    const another = this.bestOther(sku, units)
    if (another < 0) return false
    const warehouse = this.allocator.choose(this.stock, another, units, draft.zone)
    if (warehouse < 0) return false
    const { basket, quantity, priceChange } = draft
    draft.basket = compiled.baskets.plainOf[another]
    draft.quantity = units
    draft.priceChange = 0
    this.send(warehouse)
    draft.basket = basket
    draft.quantity = quantity
    draft.priceChange = priceChange
    return true
  }

  /** The good of the group of which there is most in reach of the buyer, enough for the order and on sale; -1: none. */
  private bestOther(sku: number, units: number): number {
    const { draft, compiled } = this.state
    const { saleStarts, saleEnds } = compiled.skus
    let best = -1
    let most = units - 1
    for (const other of this.groups[sku]) {
      if (other === sku || draft.at < saleStarts[other] || draft.at >= saleEnds[other]) continue
      const inReach = this.stock.inReach(other, draft.zone, this.allocator)
      if (inReach > most) [best, most] = [other, inReach]
    }
    return best
  }
}

function groupsOf(skus: readonly Sku[]): readonly (readonly number[])[] {
  const groups = variantGroups(skus)
  return Object.freeze(skus.map(({ variantOf }) => groups.get(variantOf ?? '') ?? []))
}
