import { HOUR } from '../../kernel/index.ts'
import { type CompiledScenario, FEN } from '../../world/index.ts'

/**
 * The most that serving an order can add to profit on the mean, CNY, whatever the policy: what is fetched after host,
 * platform and returns, less the goods and the least that handling and the way to its zone can cost. Costs that a policy may
 * avoid (late penalties, set-ups, freight for stock, charge for capital) are left out, so that none can do better.
 *
 * It holds where quick factories charge no less than standard ones and everything is closed by the end of the run. The
 * proof is in `docs/background/information-ladder.md`.
 */
export class OrderValues {
  private readonly compiled: CompiledScenario
  /** Least fen for a kilogram to each zone. */
  private readonly haul: Float64Array
  /** Least CNY for the last mile to each zone. */
  private readonly door: Float64Array
  /** Share of delivered-or-refused parcels that are refused, at least. */
  private readonly refused: number
  /** What a unit of each SKU sent back loses in value on the mean, CNY, before it is left over. */
  private readonly lostOnReturn: Float64Array

  /** @param compiled - scenario. */
  constructor(compiled: CompiledScenario) {
    const { skus, network, scenario } = compiled
    const { lastMile } = scenario.network
    this.compiled = compiled
    this.haul = Float64Array.from({ length: network.zones }, (_, zone) => leastHaul(compiled, zone))
    this.door = Float64Array.from(
      scenario.network.zones,
      ({ kind }) => lastMile.pricePerParcel[kind] * Math.min(1, lastMile.thirdParty.priceFactor),
    )
    this.refused = Math.min(scenario.buyers.refusedShare, scenario.buyers.refusedLateShare)
    this.lostOnReturn = skus.unitCost.map((cost, sku) => {
      const kept = skus.intactShare[sku] + skus.flawedShare[sku] * skus.downgradeValueShare[sku]
      return (cost / FEN) * Math.max(0, 1 - kept)
    })
  }

  /**
   * Value of an order whose buyer does not regret it.
   *
   * @param basket - what one copy holds.
   * @param zone - where it goes.
   * @param quantity - copies, >= 1.
   * @param isLast - whether what comes back can no longer be sold at its price.
   * @returns CNY; below 0 where no policy should serve it.
   */
  of(basket: number, zone: number, quantity: number, isLast: boolean): number {
    const { baskets } = this.compiled
    const first = baskets.lineStart[basket]
    const isSingle = baskets.lineStart[basket + 1] - first === 1
    const kept = (1 - this.refused) * (1 - this.returnShare(basket))
    const served = this.serving(basket, zone, quantity, isSingle)
    const back = isSingle ? this.comingBack(basket, quantity, isLast) : 0
    return kept * this.margin(basket) * quantity - served - back
  }

  /** Share of buyers who will have taken their order back whatever happens. */
  get regretShare(): number {
    return this.compiled.scenario.buyers.regretShare
  }

  /** What a copy of a basket earns if it is kept: lines that would lose are left away, gifts cost nothing. */
  private margin(basket: number): number {
    const { baskets, skus, shows, scenario } = this.compiled
    const show = baskets.show[basket]
    const keeps = 1 - (show < 0 ? 0 : shows.commission[show]) - scenario.money.platformFee
    let margin = 0
    for (let line = baskets.lineStart[basket]; line < baskets.lineStart[basket + 1]; line++) {
      const cost =
        baskets.lineIsGift[line] === 1 ? 0 : skus.unitCost[baskets.lineSku[line]] * baskets.lineUnits[line]
      const earned = baskets.linePrice[line] * keeps - cost
      margin += baskets.lineStart[basket + 1] - baskets.lineStart[basket] === 1 ? earned : Math.max(0, earned)
    }
    return margin / FEN
  }

  /** Least cost of picking, packing and bringing the parcel, or the lightest part of it that could be sent. */
  private serving(basket: number, zone: number, quantity: number, isSingle: boolean): number {
    const { baskets, skus, scenario } = this.compiled
    const { handlingPerUnit, packagingPerParcel, insurancePerParcel } = scenario.money
    const first = baskets.lineStart[basket]
    const units = isSingle ? baskets.lineUnits[first] * quantity : 1
    const weight = isSingle ? skus.weight[baskets.lineSku[first]] * units : 0
    return (
      handlingPerUnit * units +
      packagingPerParcel +
      insurancePerParcel +
      (this.haul[zone] * weight) / FEN +
      this.door[zone]
    )
  }

  /** Mean cost of what comes back: fetched, inspected, and worth less. */
  private comingBack(basket: number, quantity: number, isLast: boolean): number {
    const { baskets, skus, scenario } = this.compiled
    const { collectionPerParcel, inspectionPerUnit, leftover } = scenario.money
    const line = baskets.lineStart[basket]
    const sku = baskets.lineSku[line]
    const units = baskets.lineUnits[line] * quantity
    const leftOver = isLast
      ? (skus.unitCost[sku] / FEN) * skus.intactShare[sku] * (1 - leftover.valueShare)
      : 0
    const ofUnits = units * (inspectionPerUnit + this.lostOnReturn[sku] + leftOver)
    const returned = (1 - this.refused) * this.returnShare(basket)
    return returned * (collectionPerParcel + ofUnits) + this.refused * ofUnits
  }

  private returnShare(basket: number): number {
    const { baskets, skus } = this.compiled
    return skus.returnShare[baskets.lineSku[baskets.lineStart[basket]]]
  }
}

/** Fen for a kilogram from the cheapest warehouse that may send to a zone. */
function leastHaul({ network, scenario }: CompiledScenario, zone: number): number {
  const { pricePerKilogram, pricePerTonneKilometre, thirdParty } = scenario.network.lineHaul
  const senders = [...network.zoneFronts[zone], ...network.zoneRegionals[zone]]
  const kilometres = Math.min(...senders.map((from) => network.kilometresToZone[from * network.zones + zone]))
  const own = pricePerKilogram + (pricePerTonneKilometre * kilometres) / 1000
  return own * Math.min(1, thirdParty.priceFactor) * FEN
}

/** Whether no goods sent from a warehouse in a show of the scenario can be at a door before it ends. */
export function arrivesAfterShows({ shows, scenario }: CompiledScenario): boolean {
  const longest = Math.max(0, ...shows.endsAt.map((ends, show) => ends - shows.startsAt[show]))
  return Math.max(scenario.network.lineHaul.handling, HOUR) >= longest
}
