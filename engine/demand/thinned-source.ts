import { binomialQuantile, counterUniform, type Streams } from '../kernel/index.ts'
import {
  ChannelTraffic,
  hits,
  intensityAt,
  isOnSomeChannels,
  leftAt,
  type Occurrence,
} from '../shocks/index.ts'
import type { CompiledScenario } from '../world/index.ts'
import { ChannelDraws } from './channel-draws.ts'
import type { DemandSource } from './demand-source.ts'

/**
 * The orders of another source, of which shocks leave only a part: each order is kept or not by luck of its own, so
 * that those which are kept are the same ones as without the shock.
 */
export class ThinnedSource implements DemandSource {
  nextAt: number
  basket = -1
  zone = 0
  quantity = 1
  orders = 1
  luck = 0
  reversedAt: number = Number.NaN
  readonly missedBasket = -1
  private readonly source: DemandSource
  private readonly compiled: CompiledScenario
  private readonly occurrences: readonly Occurrence[]
  private readonly key: number
  private readonly traffic: ChannelTraffic | undefined
  private readonly channels: ChannelDraws | undefined

  /** @param source - all orders. @param compiled - scenario. @param streams - streams of the run. @param occurrences - shocks that keep buyers away. */
  constructor(
    source: DemandSource,
    compiled: CompiledScenario,
    streams: Streams,
    occurrences: readonly Occurrence[],
  ) {
    this.source = source
    this.compiled = compiled
    this.occurrences = Object.freeze([...occurrences])
    this.key = streams.key('buyers', 'keptInShock')
    const { channels } = compiled
    if (channels !== undefined && occurrences.some((occurrence) => isOnSomeChannels(occurrence, channels))) {
      this.traffic = new ChannelTraffic(channels)
      this.channels = new ChannelDraws(channels, streams)
    }
    this.nextAt = source.nextAt
  }

  draw(): void {
    const { source } = this
    source.draw()
    this.zone = source.zone
    this.quantity = source.quantity
    this.luck = source.luck
    this.reversedAt = source.reversedAt
    this.orders = source.basket < 0 ? 0 : this.keptOrders()
    this.basket = this.orders > 0 ? source.basket : -1
  }

  advance(): void {
    this.source.advance()
    this.nextAt = this.source.nextAt
  }

  private keptOrders(): number {
    const { orders, luck } = this.source
    const kept = binomialQuantile(1 - counterUniform(this.key, luck), orders, this.keptShare())
    if (this.traffic === undefined || this.channels === undefined) return kept
    return this.channels.keptOrders(kept, luck, this.traffic)
  }

  /** Share that shocks on all platforms leave; notes what those on some leave of each. */
  private keptShare(): number {
    let share = 1
    this.traffic?.reset()
    for (const occurrence of this.occurrences) {
      const intensity = intensityAt(occurrence.course, this.nextAt)
      if (intensity === 0 || !hits(occurrence, this.compiled, this.source.basket, this.source.zone)) continue
      const { changes, targets } = occurrence.shock
      const kept = leftAt(changes.demandKept ?? 1, intensity)
      if (isOnSomeChannels(occurrence, this.compiled.channels)) this.traffic?.fall(targets.channels, kept)
      else share *= kept
    }
    return share
  }
}
