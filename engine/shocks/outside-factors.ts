import type { CompiledChannels, CompiledScenario } from '../world/index.ts'
import { ChannelTraffic, isOnSomeChannels } from './channel-traffic.ts'
import type { Occurrence } from './occurrence.ts'
import { grownAt, leftAt, onTopOf } from './partial.ts'

/**
 * What shocks make of the rates that agents read, by region, show or factory. Without shocks every factor is exactly
 * 1 and every addition exactly 0, so that reading them changes nothing.
 */
export class OutsideFactors {
  /** Speed of trucks and hubs / usual, by macro-region. */
  readonly lineHaulSpeed: Float64Array
  /** Parcels on a round / usual, by macro-region. */
  readonly courierCapacity: Float64Array
  /** Price of a delivery / usual, by macro-region. */
  readonly courierPrice: Float64Array
  /** Share of orders whose buyers cancel, by show + 1. */
  readonly regretShare: Float64Array
  /** Share of orders sent back on top of the usual ones, by show + 1. */
  readonly returnedOnTop: Float64Array
  /** Share of parcels refused at the door on top of the usual ones, by show + 1. */
  readonly refusedOnTop: Float64Array
  /** When a factory that stands still will work again, ms; 0: it works. */
  readonly backAt: Float64Array
  /** 1: a factory that stands still has lost its work in progress. */
  readonly losesWork: Uint8Array
  /** Fake orders / true ones, by show + 1. */
  readonly fakeOrders: Float64Array
  /** 1: goods are sold without a look at the stock, by show + 1. */
  readonly sellsUnchecked: Uint8Array
  /** How long fake orders hold goods, ms. */
  fakeHeldFor = 0
  /** 1: reports to the merchant do not come. */
  stopsReports = 0
  /** Since when the forecast has not been trained again, ms; infinite: it is trained as usual. */
  untrainedSince: number = Number.POSITIVE_INFINITY
  /** When picking waves will be released again, ms; 0: they are. */
  wavesBackAt = 0
  /** 1: the planning service is down. */
  stopsService = 0
  /** 1: prices may not be changed by the controller. */
  stopsPricing = 0
  private readonly usualRegret: number
  private readonly occurrences: readonly Occurrence[]
  // Who keeps buyers away now, and the share that each leaves: few, and met once for each slot of a plan.
  private readonly keepingAway: { readonly index: number; readonly kept: number }[] = []
  // Who cuts prices now, and to which share of the usual ones.
  private readonly cuttingPrices: { readonly index: number; readonly price: number }[] = []

  private readonly traffic: ChannelTraffic | undefined
  private readonly channels: CompiledChannels | undefined

  /** @param compiled - scenario. @param occurrences - the shocks of the replication. */
  constructor({ network, shows, scenario, channels }: CompiledScenario, occurrences: readonly Occurrence[]) {
    this.occurrences = occurrences
    this.channels = channels
    this.traffic = channels === undefined ? undefined : new ChannelTraffic(channels)
    const regions = network.regions.length
    this.usualRegret = scenario.buyers.regretShare
    this.lineHaulSpeed = new Float64Array(regions)
    this.courierCapacity = new Float64Array(regions)
    this.courierPrice = new Float64Array(regions)
    this.regretShare = new Float64Array(shows.count + 1)
    this.returnedOnTop = new Float64Array(shows.count + 1)
    this.refusedOnTop = new Float64Array(shows.count + 1)
    this.fakeOrders = new Float64Array(shows.count + 1)
    this.sellsUnchecked = new Uint8Array(shows.count + 1)
    this.backAt = new Float64Array(scenario.network.factories.length)
    this.losesWork = new Uint8Array(scenario.network.factories.length)
    this.reset()
  }

  /**
   * Works all factors out anew.
   *
   * @param intensities - intensity of each shock of the replication.
   */
  update(intensities: Float64Array): void {
    this.reset()
    for (const [index, intensity] of intensities.entries()) if (intensity > 0) this.apply(index, intensity)
  }

  /** Speed of a trip between two macro-regions / usual: the slower of the two; a region of -1 is never hit. */
  tripSpeed(from: number, to: number): number {
    const start = from < 0 ? 1 : this.lineHaulSpeed[from]
    const end = to < 0 ? 1 : this.lineHaulSpeed[to]
    return start < end ? start : end
  }

  /** Share of the orders for a SKU that are still placed; show -1: outside shows. */
  demandKept(show: number, sku: number): number {
    let share = 1
    this.traffic?.reset()
    for (const { index, kept } of this.keepingAway) {
      const occurrence = this.occurrences[index]
      const { skus, channels } = occurrence.shock.targets
      if (!occurrence.shows.includes(show) || !skus.includes(sku)) continue
      if (isOnSomeChannels(occurrence, this.channels)) this.traffic?.fall(channels, kept)
      else share *= kept
    }
    return this.traffic === undefined ? share : share * this.traffic.keptShare
  }

  /** Price of a good in a show / usual price. */
  showPrice(show: number, sku: number): number {
    let share = 1
    for (const { index, price } of this.cuttingPrices) {
      const { shows, shock } = this.occurrences[index]
      if (shows.includes(show) && shock.targets.skus.includes(sku)) share *= price
    }
    return share
  }

  private reset(): void {
    this.lineHaulSpeed.fill(1)
    this.courierCapacity.fill(1)
    this.courierPrice.fill(1)
    this.keepingAway.length = 0
    this.regretShare.fill(this.usualRegret)
    this.returnedOnTop.fill(0)
    this.refusedOnTop.fill(0)
    this.fakeOrders.fill(0)
    this.sellsUnchecked.fill(0)
    this.fakeHeldFor = 0
    this.backAt.fill(0)
    this.losesWork.fill(0)
    this.stopsReports = 0
    this.wavesBackAt = 0
    this.stopsService = 0
    this.stopsPricing = 0
    this.cuttingPrices.length = 0
    this.untrainedSince = Number.POSITIVE_INFINITY
  }

  private apply(index: number, intensity: number): void {
    const occurrence = this.occurrences[index]
    const { changes } = occurrence.shock
    for (const region of occurrence.regions) {
      this.lineHaulSpeed[region] *= leftAt(changes.lineHaulSpeed ?? 1, intensity)
      this.courierCapacity[region] *= leftAt(changes.courierCapacity ?? 1, intensity)
      this.courierPrice[region] *= grownAt(changes.courierPrice ?? 1, intensity)
    }
    const kept = leftAt(changes.demandKept ?? 1, intensity)
    if (kept < 1) this.keepingAway.push({ index, kept })
    const price = leftAt(changes.showPrice ?? 1, intensity)
    if (price < 1) this.cuttingPrices.push({ index, price })
    for (const show of occurrence.shows) this.applyToShow(occurrence, show + 1, intensity)
    if (changes.production !== undefined) {
      for (const factory of occurrence.factories) {
        this.backAt[factory] = Math.max(this.backAt[factory], occurrence.endsAt)
        if (changes.production === 'lost') this.losesWork[factory] = 1
      }
    }
    if (changes.modelAge !== undefined)
      this.untrainedSince = Math.min(this.untrainedSince, occurrence.startsAt - changes.modelAge)
    this.fakeHeldFor = Math.max(this.fakeHeldFor, changes.fakeOrders?.heldFor ?? 0)
    if (changes.stops?.includes('reports')) this.stopsReports = 1
    if (changes.stops?.includes('planning-service')) this.stopsService = 1
    if (changes.stops?.includes('price-controller')) this.stopsPricing = 1
    if (changes.stops?.includes('waves')) this.wavesBackAt = Math.max(this.wavesBackAt, occurrence.endsAt)
  }

  private applyToShow({ shock: { changes } }: Occurrence, row: number, intensity: number): void {
    this.regretShare[row] = onTopOf(this.regretShare[row], changes.regretted ?? 0, intensity)
    this.returnedOnTop[row] = onTopOf(this.returnedOnTop[row], changes.returned ?? 0, intensity)
    this.refusedOnTop[row] = onTopOf(this.refusedOnTop[row], changes.refused ?? 0, intensity)
    this.fakeOrders[row] += (changes.fakeOrders?.ratio ?? 0) * intensity
    // Outside shows no host sells anything.
    if (changes.sellsUnchecked === true && row > 0) this.sellsUnchecked[row] = 1
  }
}
