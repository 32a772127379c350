import { counterUniform } from '../../kernel/index.ts'
import { LOT } from '../../world/index.ts'
import type { OrderDraft } from '../order-draft.ts'
import type { RunState } from '../run-state.ts'
import { deliveryPromise } from './delivery-promise.ts'
import { loseLot } from './lose-lot.ts'
import { makeLot } from './make-lot.ts'
import type { MarketplaceRecords } from './oversold-orders.ts'
import type { Substitutes } from './substitutes.ts'

/** Orders that no warehouse has the goods of: some buyers take another good, some wait for goods on order, the others are turned away. */
export class BackOrders {
  private readonly state: RunState
  private readonly draft: OrderDraft
  private readonly records: MarketplaceRecords
  private readonly substitutes: Substitutes | undefined
  private readonly waitsKey: number

  /** @param state - the run. @param records - what the marketplace keeps. @param substitutes - goods that stand in for one another; `undefined`: none do. */
  constructor(state: RunState, records: MarketplaceRecords, substitutes: Substitutes | undefined) {
    this.state = state
    this.draft = state.draft
    this.records = records
    this.substitutes = substitutes
    this.waitsKey = state.streams.key('buyers', 'waits')
  }

  /** Some buyers take another good, some wait as far as goods on order reach; the others are turned away. */
  promiseOrTurnAway(sku: number, perOrder: number, orders: number, lines: number): void {
    const { draft } = this
    const { waiting } = this.state.compiled.scenario
    if (draft.isSold) {
      this.oversell(sku, perOrder, orders, lines)
      return
    }
    this.state.ledger.supply.sellOut(sku, draft.at)
    const stay = orders - (this.substitutes?.serve(sku, perOrder, orders) ?? 0)
    let left = stay
    for (let order = 0; order < stay && waiting.allowed; order++) {
      const luck = (draft.luck + Math.imul(order, 0x85ebca6b)) >>> 0
      if (counterUniform(this.waitsKey, luck) >= waiting.share) continue
      if (!this.promise(sku, perOrder, lines)) break
      left--
    }
    this.turnAway(sku, left * perOrder)
  }

  /** Goods were sold that are not there: they are sent when they come, later than promised, or called off. */
  private oversell(sku: number, perOrder: number, orders: number, lines: number): void {
    const { draft, state } = this
    const { ledger, compiled } = state
    ledger.supply.sellOut(sku, draft.at)
    if (draft.at >= compiled.windowStart) ledger.service.unitsOversold += orders * perOrder
    const promisedAt = draft.at + deliveryPromise(state, draft.zone, draft.at)
    let left = orders
    while (left > 0 && compiled.scenario.waiting.allowed && this.promise(sku, perOrder, lines, promisedAt))
      left--
    // A divided order goes on without the part.
    if (draft.parcelOf >= 0) this.turnAway(sku, left * perOrder)
    else if (left > 0) this.callOff(left, lines, promisedAt)
  }

  private callOff(orders: number, lines: number, promisedAt: number): void {
    const { draft, state } = this
    const { ledger, compiled } = state
    const lot = makeLot(state, orders, lines, compiled.network.zoneRegional[draft.zone], promisedAt)
    ledger.accept(lot, draft.at, LOT.allocated)
    loseLot(state, lot)
  }

  /** Accepts one order against goods on order; false when none can be had in time. What is promised by default: when they come. */
  private promise(sku: number, units: number, lines: number, promisedAt?: number): boolean {
    const { draft, state } = this
    const { expected, waiting, patience } = this.records
    const supply = expected.find(sku, units, draft.at, draft.at + state.compiled.scenario.waiting.longest)
    if (supply < 0) return false
    const regional = state.compiled.network.zoneRegional[draft.zone]
    const due = promisedAt ?? expected.expectedOf(supply) + deliveryPromise(state, draft.zone, draft.at)
    const lot = makeLot(state, 1, lines, regional, due)
    expected.promise(supply, units)
    state.ledger.accept(lot, draft.at, LOT.waiting)
    waiting.add(sku, lot)
    patience.begin(lot, draft.at, draft.changesMindAt)
    return true
  }

  /** Buyers find goods sold out, and leave. */
  turnAway(sku: number, units: number): void {
    if (units === 0) return
    this.state.ledger.supply.sellOut(sku, this.draft.at)
    this.leave(sku, units)
  }

  /** Buyers leave without goods, for those or others of the same order are sold out. */
  leave(sku: number, units: number): void {
    const { draft, state } = this
    state.followers?.miss(state.compiled.baskets.show[draft.basket], units, draft.at)
    state.repeatDemand?.miss(draft.basket, draft.zone, units, draft.at)
    if (draft.at < state.compiled.windowStart) return
    state.ledger.service.unitsTurnedAway += units
    state.ledger.course.turnAway(draft.zone, units, draft.at)
    const { variants } = state.ledger
    if (variants !== undefined) variants.unmet[sku] += units
  }
}
