import type { Pricing } from '../../../scenarios/index.ts'
import type { PriceResponse } from '../../demand/index.ts'
import { type Conditions, leftAt } from '../../shocks/index.ts'
import { type CompiledScenario, PRICE_STEPS } from '../../world/index.ts'
import { Dealers } from './dealers.ts'
import { ReferencePrices } from './reference-prices.ts'

/** However low a drawn shock cuts a price, it brings no more than so many times the usual buyers. */
const MOST_BUYERS = 100

/**
 * Prices in shows and what they do: buyers, of whom a lower price brings more and a higher one fewer, at a constant
 * elasticity against what they take for the usual price; and dealers, who see themselves undercut.
 */
export class ShowPrices implements PriceResponse {
  readonly crowds: number
  /** How they are set; `undefined`: nobody changes them. */
  readonly controller: Pricing['controller']
  /** Elasticity of demand, >= 0. */
  readonly elasticity: number
  /** Dealers; `undefined`: there are none who mind. */
  readonly dealers: Dealers | undefined
  private readonly compiled: CompiledScenario
  private readonly conditions: Conditions
  private readonly references: ReferencePrices
  /** What the controller asks for, and what is paid / usual price, by slot. */
  private readonly asked: Float64Array
  private readonly paid: Float64Array
  /** Buyers at it / buyers at the usual price, by slot. */
  private readonly factor: Float64Array

  /** @param compiled - scenario. @param pricing - what prices do to demand. @param conditions - shocks of the run. @param isControlled - whether the controller is on. */
  constructor(compiled: CompiledScenario, pricing: Pricing, conditions: Conditions, isControlled: boolean) {
    const { slots } = compiled.shows
    this.compiled = compiled
    this.conditions = conditions
    this.controller = isControlled ? pricing.controller : undefined
    this.elasticity = pricing.elasticity
    this.dealers = pricing.dealers && new Dealers(compiled, pricing.dealers)
    this.references = new ReferencePrices(compiled.skus.count, compiled.start, pricing.referenceMemory)
    this.asked = new Float64Array(slots).fill(1)
    this.paid = new Float64Array(slots).fill(1)
    this.factor = new Float64Array(slots).fill(1)
    const highestReference = pricing.referenceMemory === undefined ? 1 : (this.controller?.ceiling ?? 1)
    this.crowds = Math.ceil(this.factorAt(this.lowest(), highestReference) - 1)
  }

  shareOf(basket: number): number {
    const { slot, lineSku, lineStart } = this.compiled.baskets
    if (slot[basket] < 0) return this.dealers?.keptShare(lineSku[lineStart[basket]]) ?? 1
    return Math.min(1, this.factor[slot[basket]])
  }

  shareOfBargainHunters(basket: number, crowd: number): number {
    const onTop = this.factor[this.compiled.baskets.slot[basket]] - 1
    return Math.max(0, Math.min(1, onTop - crowd))
  }

  /** Price of the offer of a slot now / usual price. */
  priceShare(slot: number): number {
    return this.paid[slot]
  }

  /** Price of a basket less its usual price, ten-thousandths of it; 0 outside shows. */
  changeOf(basket: number): number {
    const slot = this.compiled.baskets.slot[basket]
    return slot < 0 ? 0 : Math.round(this.paid[slot] * PRICE_STEPS) - PRICE_STEPS
  }

  /** The controller asks for a price for the offer of a slot / usual price. @param slot - the slot. @param show - its show. @param priceShare - > 0. @param now - ms. */
  ask(slot: number, show: number, priceShare: number, now: number): void {
    this.asked[slot] = priceShare
    this.settle(slot, show, now)
  }

  /** Prices of shows that run may have changed from outside. @param now - ms. */
  conditionsChange(now: number): void {
    const { startsAt, endsAt, count } = this.compiled.shows
    for (let show = 0; show < count; show++)
      if (startsAt[show] <= now && now < endsAt[show]) this.open(show, now)
  }

  /** A show runs at the prices that are asked for. @param show - the show. @param now - ms. */
  open(show: number, now: number): void {
    const { slotStart } = this.compiled.shows
    for (let slot = slotStart[show]; slot < slotStart[show + 1]; slot++) this.settle(slot, show, now)
  }

  /** Whether any price can differ from the usual one in this run. */
  get canMove(): boolean {
    return this.controller !== undefined || this.lowestCut() < 1
  }

  private settle(slot: number, show: number, now: number): void {
    const { shows } = this.compiled
    const sku = shows.slotSku[slot]
    const share = this.asked[slot] * this.conditions.now.showPrice(show, sku)
    const paid = Math.max(1, Math.round(share * PRICE_STEPS)) / PRICE_STEPS
    if (paid !== this.paid[slot]) this.references.see(sku, paid, now, shows.endsAt[show])
    this.paid[slot] = paid
    this.factor[slot] = this.factorAt(paid, this.references.at(sku, now))
    this.dealers?.see(slot, paid)
  }

  private factorAt(priceShare: number, reference: number): number {
    if (priceShare === reference) return 1
    return Math.min(MOST_BUYERS, (priceShare / reference) ** -this.elasticity)
  }

  private lowest(): number {
    return (this.controller?.floor ?? 1) * this.lowestCut()
  }

  private lowestCut(): number {
    return this.conditions.occurrences.reduce(
      (share, { shock, peak }) => share * leftAt(shock.changes.showPrice ?? 1, peak),
      1,
    )
  }
}
