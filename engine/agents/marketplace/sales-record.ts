import type { CompiledScenario } from '../../world/index.ts'
import type { OrderDraft } from '../order-draft.ts'
import type { RunState } from '../run-state.ts'

/** What the marketplace counts of what buyers wanted and got: the source of every report to the merchant. */
export class SalesRecord {
  /** Units ordered outside shows so far, by SKU, sold out or not. */
  readonly unitsOrdered: Float64Array
  /** Units of a slot's own SKU wanted during its show so far, by slot, sold out or not. */
  readonly unitsWantedInSlot: Float64Array
  /** Units ordered ahead of shows so far, less those given up, by SKU. */
  readonly unitsPreOrdered: Float64Array
  /** Units of them whose show has not begun, by SKU. */
  readonly unitsAhead: Float64Array
  /** Units of buyers who wait, by SKU x regional warehouse. */
  readonly waitingUnits: Int32Array
  /** Units wanted so far around each regional warehouse, SKU x regional: kept where somebody looks at it. */
  readonly unitsWantedAround: Float64Array

  /** @param compiled - scenario. @param hasHeatMap - whether somebody looks at where goods are wanted. */
  constructor(compiled: CompiledScenario, hasHeatMap: boolean) {
    this.unitsOrdered = new Float64Array(compiled.skus.count)
    this.unitsPreOrdered = new Float64Array(compiled.skus.count)
    this.unitsAhead = new Float64Array(compiled.skus.count)
    this.unitsWantedInSlot = new Float64Array(compiled.shows.slots)
    this.unitsWantedAround = new Float64Array(
      hasHeatMap ? compiled.skus.count * compiled.network.regionals : 0,
    )
    this.waitingUnits = new Int32Array(compiled.skus.count * compiled.network.regionals)
  }

  /** Notes what `orders` equal orders want, sold out or not. */
  noteDemand(state: RunState, draft: OrderDraft, orders: number): void {
    this.noteWanted(state, draft, orders)
    this.noteAsked(state, draft, orders)
  }

  /** Notes what seems to be wanted, by buyers or not: what reports to the merchant tell. */
  noteWanted(state: RunState, draft: OrderDraft, orders: number): void {
    const { baskets } = state.compiled
    const slot = baskets.slot[draft.basket]
    const first = baskets.lineStart[draft.basket]
    const copies = draft.quantity * orders
    for (let line = first; line < baskets.lineStart[draft.basket + 1]; line++) {
      if (slot < 0) this.unitsOrdered[baskets.lineSku[line]] += baskets.lineUnits[line] * copies
    }
    if (slot >= 0) this.unitsWantedInSlot[slot] += baskets.lineUnits[first] * copies
    if (this.unitsWantedAround.length > 0) this.noteWhere(state, draft, orders)
  }

  private noteWhere({ compiled: { baskets, network } }: RunState, draft: OrderDraft, orders: number): void {
    const regional = network.zoneRegional[draft.zone]
    for (let line = baskets.lineStart[draft.basket]; line < baskets.lineStart[draft.basket + 1]; line++) {
      const cell = baskets.lineSku[line] * network.regionals + regional
      this.unitsWantedAround[cell] += baskets.lineUnits[line] * draft.quantity * orders
    }
  }

  /** Notes for the figures alone what `orders` equal orders want; the marketplace need not know of them. */
  noteAsked({ compiled, ledger }: RunState, draft: OrderDraft, orders: number): void {
    const { baskets, windowStart } = compiled
    const { service, supply, course, variants } = ledger
    if (draft.at < windowStart) return
    let units = 0
    for (let line = baskets.lineStart[draft.basket]; line < baskets.lineStart[draft.basket + 1]; line++) {
      const wanted = baskets.lineUnits[line] * draft.quantity * orders
      units += wanted
      if (variants !== undefined) variants.demanded[baskets.lineSku[line]] += wanted
    }
    service.demanded += orders
    service.unitsDemanded += units
    course.demand(draft.zone, units, draft.at)
    supply.demandByDay[supply.dayOf(draft.at)] += units
  }
}
