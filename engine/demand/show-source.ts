import { ArrivalProcess, counterUniform, type Streams } from '../kernel/index.ts'
import type { CompiledScenario } from '../world/index.ts'
import type { DemandSource } from './demand-source.ts'
import { luckOf, type OrderDetails } from './order-details.ts'
import { showMood, swayed } from './show-mood.ts'
import { showVolumes } from './show-volume.ts'

/** Orders of one live show: a Poisson burst over its slots, whose volume is random apart from its shape. */
export class ShowSource implements DemandSource {
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
  private readonly keys: { source: number; slot: number; zone: number; quantity: number }
  private readonly firstSlot: number
  private readonly slotRates: Float64Array[]
  private order = 0

  /** @param compiled - scenario. @param streams - streams of the run. @param details - zone and quantity draws. @param show - show index. @param crowd - who they come from: comes before the name of the show in the names of its streams. */
  constructor(
    compiled: CompiledScenario,
    streams: Streams,
    details: OrderDetails,
    show: number,
    crowd: string = 'show',
  ) {
    const { shows } = compiled
    this.compiled = compiled
    this.details = details
    this.firstSlot = shows.slotStart[show]
    const id = `${crowd} ${shows.ids[show]}`
    const key = (purpose: string) => streams.key(id, purpose)
    this.keys = Object.freeze({
      source: key('order'),
      slot: key('slot'),
      zone: key('zone'),
      quantity: key('quantity'),
    })
    const volumes = showVolumes(compiled, streams, show)
    const mood = showMood(compiled, streams, show)
    this.slotRates = Array.from(volumes, (units, index) =>
      swayed(shows.slotShape[this.firstSlot + index], mood).map(
        (share) => (share * units) / compiled.meanQuantity,
      ),
    )
    const rates = totalRates(this.slotRates)
    this.arrivals = new ArrivalProcess(
      shows.startsAt[show],
      shows.binWidth,
      rates,
      streams.open(id, 'arrivals'),
    )
    this.nextAt = this.arrivals.nextAt
  }

  draw(): void {
    const { keys } = this
    this.luck = luckOf(keys.source, this.order)
    const { slotBasket, slotSku } = this.compiled.shows
    const slot = this.firstSlot + this.slotOf(counterUniform(keys.slot, this.luck))
    this.basket = slotBasket[slot]
    this.zone = this.details.zoneOf(this.luck, keys.zone, slotSku[slot])
    this.quantity = this.details.quantityOf(this.luck, keys.quantity)
  }

  advance(): void {
    this.order++
    this.arrivals.advance()
    this.nextAt = this.arrivals.nextAt
  }

  /** Slot that an order in the current minute is for, in proportion to what each sells in it. */
  private slotOf(uniform: number): number {
    const bin = this.arrivals.bin
    const { slotRates } = this
    let total = 0
    for (const rates of slotRates) total += rates[bin]
    let left = uniform * total
    for (let slot = 0; slot < slotRates.length - 1; slot++) {
      left -= slotRates[slot][bin]
      if (left < 0) return slot
    }
    return slotRates.length - 1
  }
}

function totalRates(slotRates: readonly Float64Array[]): Float64Array {
  const bins = Math.max(0, ...slotRates.map((rates) => rates.length))
  const total = new Float64Array(bins)
  for (const rates of slotRates) for (let bin = 0; bin < rates.length; bin++) total[bin] += rates[bin]
  return total
}
