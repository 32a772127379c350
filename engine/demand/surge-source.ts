import { AliasTable, ArrivalProcess, counterUniform, type Streams } from '../kernel/index.ts'
import { intensityAt, type Occurrence } from '../shocks/index.ts'
import type { CompiledScenario } from '../world/index.ts'
import type { DemandSource } from './demand-source.ts'
import { luckOf, type OrderDetails } from './order-details.ts'
import type { RegionalShares } from './regional-shares.ts'

const BIN_WIDTH = 60_000

interface Offer {
  readonly basket: number
  readonly sku: number
}

/**
 * Orders that a surge brings on top of all others: a Poisson burst in the shape of its intensity, with luck of its
 * own. In its whole course it asks for `surge` times the mean day of every good it is about, in the regions it hits.
 */
export class SurgeSource implements DemandSource {
  nextAt: number
  basket = -1
  zone = 0
  quantity = 1
  readonly orders: number = 1
  luck = 0
  readonly reversedAt: number = Number.NaN
  readonly missedBasket = -1
  private readonly arrivals: ArrivalProcess
  private readonly compiled: CompiledScenario
  private readonly details: OrderDetails
  private readonly offers: readonly Offer[]
  private readonly goods: AliasTable
  /** Zones that it hits, by offer; one for all where SKUs are wanted everywhere alike. */
  private readonly zones: readonly AliasTable[]
  private readonly keys: { source: number; goods: number; zone: number; quantity: number }
  private order = 0

  /** @param compiled - scenario. @param streams - streams of the run. @param details - quantity draws. @param shares - where each SKU is wanted. @param occurrence - of a shock with a surge. */
  constructor(
    compiled: CompiledScenario,
    streams: Streams,
    details: OrderDetails,
    shares: RegionalShares,
    occurrence: Occurrence,
  ) {
    const { skus, network } = compiled
    const key = (purpose: string) => streams.key(`shock ${occurrence.name}`, purpose)
    this.compiled = compiled
    this.details = details
    this.offers = Object.freeze(offersOf(compiled, occurrence))
    const units = Float64Array.from(this.offers, ({ sku }) => skus.meanDailyUnits[sku])
    const hit = (zoneShare: Float64Array) =>
      zoneShare.map((share, zone) => (occurrence.regions.includes(network.zoneRegion[zone]) ? share : 0))
    this.goods = new AliasTable(units)
    this.zones = Object.freeze(
      shares.isUneven
        ? this.offers.map(({ sku }) => new AliasTable(hit(shares.of(sku))))
        : [new AliasTable(hit(network.zoneShare))],
    )
    this.keys = Object.freeze({
      source: key('order'),
      goods: key('goods'),
      zone: key('zone'),
      quantity: key('quantity'),
    })
    const { surge = 0 } = occurrence.shock.changes
    const meanDay = sumOf(units) * sumOf(hit(network.zoneShare))
    const rates = shape(occurrence).map(
      (share) => (share * surge * occurrence.peak * meanDay) / compiled.meanQuantity,
    )
    const stream = streams.open(`shock ${occurrence.name}`, 'arrivals')
    this.arrivals = new ArrivalProcess(occurrence.startsAt, BIN_WIDTH, rates, stream)
    this.nextAt = this.arrivals.nextAt
  }

  draw(): void {
    const { keys, compiled } = this
    this.luck = luckOf(keys.source, this.order)
    const offer = this.goods.pick(counterUniform(keys.goods, this.luck))
    const { basket, sku } = this.offers[offer]
    this.zone = this.zones[offer % this.zones.length].pick(counterUniform(keys.zone, this.luck))
    this.quantity = this.details.quantityOf(this.luck, keys.quantity)
    const { saleStarts, saleEnds } = compiled.skus
    this.basket = this.nextAt < saleStarts[sku] || this.nextAt >= saleEnds[sku] ? -1 : basket
  }

  advance(): void {
    this.order++
    this.arrivals.advance()
    this.nextAt = this.arrivals.nextAt
  }
}

/** Offers of the shows that the shock names, or else its goods as they are sold outside shows. */
function offersOf({ shows, baskets }: CompiledScenario, { shock, shows: hit }: Occurrence): Offer[] {
  const { skus, isForOffers } = shock.targets
  if (!isForOffers) return skus.map((sku) => Object.freeze({ sku, basket: baskets.plainOf[sku] }))
  return hit.flatMap((show) =>
    Array.from({ length: shows.slotStart[show + 1] - shows.slotStart[show] }, (_, index) => {
      const slot = shows.slotStart[show] + index
      return Object.freeze({ sku: shows.slotSku[slot], basket: shows.slotBasket[slot] })
    }).filter(({ sku }) => skus.includes(sku)),
  )
}

/** Share of the surge in each bin of its course. */
function shape({ course, startsAt, endsAt }: Occurrence): Float64Array {
  const bins = new Float64Array(Math.max(1, Math.ceil((endsAt - startsAt) / BIN_WIDTH)))
  for (let bin = 0; bin < bins.length; bin++)
    bins[bin] = intensityAt(course, startsAt + (bin + 0.5) * BIN_WIDTH)
  const total = sumOf(bins)
  return bins.map((part) => (total > 0 ? part / total : 1 / bins.length))
}

function sumOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0)
}
