import { AliasTable, ArrivalProcess, counterUniform, HOUR, type Streams } from '../kernel/index.ts'
import type { CompiledScenario } from '../world/index.ts'
import { hourlyRates } from './baseline-rates.ts'
import type { DemandSource } from './demand-source.ts'
import { luckOf, type OrderDetails } from './order-details.ts'
import { PreferredVariants } from './preferred-variants.ts'

/** Orders outside shows: a Poisson stream whose rate follows the hour of day and a random level of the day. */
export class BaselineSource implements DemandSource {
  nextAt: number
  basket = -1
  zone = 0
  quantity = 1
  readonly orders: number = 1
  luck = 0
  readonly reversedAt: number = Number.NaN
  readonly missedBasket = -1
  private readonly arrivals: ArrivalProcess
  private readonly goods: AliasTable
  private readonly compiled: CompiledScenario
  private readonly details: OrderDetails
  /** Absent where preferences do not change. */
  private readonly preferred: PreferredVariants | undefined
  private readonly keys: { source: number; goods: number; companion: number; zone: number; quantity: number }
  private order = 0

  /** @param compiled - scenario. @param streams - streams of the run. @param details - zone and quantity draws. */
  constructor(compiled: CompiledScenario, streams: Streams, details: OrderDetails) {
    this.compiled = compiled
    this.details = details
    this.preferred = compiled.preferences && new PreferredVariants(compiled, compiled.preferences, streams)
    this.goods = new AliasTable(compiled.skus.meanDailyUnits)
    const key = (purpose: string) => streams.key('baseline', purpose)
    this.keys = Object.freeze({
      source: key('order'),
      goods: key('goods'),
      companion: key('companion'),
      zone: key('zone'),
      quantity: key('quantity'),
    })
    this.arrivals = new ArrivalProcess(
      compiled.start,
      HOUR,
      hourlyRates(compiled, streams),
      streams.open('baseline', 'arrivals'),
    )
    this.nextAt = this.arrivals.nextAt
  }

  draw(): void {
    const { keys, compiled } = this
    this.luck = luckOf(keys.source, this.order)
    const usual = this.goods.pick(counterUniform(keys.goods, this.luck))
    const sku = this.preferred?.of(usual, this.nextAt, this.luck) ?? usual
    this.zone = this.details.zoneOf(this.luck, keys.zone, sku)
    this.quantity = this.details.quantityOf(this.luck, keys.quantity)
    const hasCompanion = counterUniform(keys.companion, this.luck) < compiled.scenario.demand.companionShare
    this.basket = hasCompanion ? compiled.baskets.companionOf[sku] : compiled.baskets.plainOf[sku]
    const { saleStarts, saleEnds } = compiled.skus
    if (this.nextAt < saleStarts[sku] || this.nextAt >= saleEnds[sku]) this.basket = -1
  }

  advance(): void {
    this.order++
    this.arrivals.advance()
    this.nextAt = this.arrivals.nextAt
  }
}
