import type { Streams } from '../kernel/index.ts'
import {
  ChannelTraffic,
  hits,
  intensityAt,
  isOnSomeChannels,
  leftAt,
  type Occurrence,
} from '../shocks/index.ts'
import type { CompiledChannels, CompiledScenario } from '../world/index.ts'
import { splitOverPlatforms } from './split-over-platforms.ts'

/**
 * The platforms that placed orders come from: each from one by luck of its own, by the shares that traffic has at the
 * time; of a lot, a multinomial number from each.
 */
export class PlatformDraws {
  /** Orders of the lot last assigned, by platform. */
  readonly orders: Int32Array
  private readonly compiled: CompiledScenario
  private readonly falls: readonly Occurrence[]
  private readonly traffic: ChannelTraffic
  private readonly shares: Float64Array
  private readonly keys: readonly number[]

  /** @param compiled - scenario. @param channels - its platforms. @param streams - of the run. @param occurrences - shocks of the run. */
  constructor(
    compiled: CompiledScenario,
    channels: CompiledChannels,
    streams: Streams,
    occurrences: readonly Occurrence[],
  ) {
    this.compiled = compiled
    this.falls = occurrences.filter((occurrence) => isOnSomeChannels(occurrence, channels))
    this.traffic = new ChannelTraffic(channels)
    this.shares = new Float64Array(channels.shares.length)
    this.orders = new Int32Array(channels.shares.length)
    this.keys = Object.freeze(channels.ids.map((id) => streams.key(`platform ${id}`, 'sells')))
  }

  /**
   * Assigns equal orders to platforms; see {@link orders}.
   *
   * @param orders - how many, >= 0. @param basket - what is ordered, index. @param zone - where to, index. @param luck - of the lot. @param at - time, ms.
   */
  assign(orders: number, basket: number, zone: number, luck: number, at: number): void {
    this.noteFalls(basket, zone, at)
    this.traffic.shares(this.shares)
    splitOverPlatforms(orders, this.shares, this.keys, luck, this.orders)
  }

  private noteFalls(basket: number, zone: number, at: number): void {
    this.traffic.reset()
    for (const occurrence of this.falls) {
      const intensity = intensityAt(occurrence.course, at)
      if (intensity === 0 || !hits(occurrence, this.compiled, basket, zone)) continue
      const { changes, targets } = occurrence.shock
      this.traffic.fall(targets.channels, leftAt(changes.demandKept ?? 1, intensity))
    }
  }
}
