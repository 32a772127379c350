import type { Streams } from '../kernel/index.ts'
import type { ChannelTraffic } from '../shocks/index.ts'
import type { CompiledChannels } from '../world/index.ts'
import { drawnOrders, splitOverPlatforms } from './split-over-platforms.ts'

/**
 * Which platform orders belong to, and which of them are still placed when traffic falls. Each order belongs to a
 * platform by luck of its own, whatever happens to the others.
 */
export class ChannelDraws {
  private readonly shares: readonly number[]
  private readonly belongs: readonly number[]
  private readonly kept: readonly number[]
  private readonly switches: readonly number[]
  private readonly own: Int32Array

  /** @param channels - platforms of the scenario. @param streams - streams of the run. */
  constructor({ ids, shares }: CompiledChannels, streams: Streams) {
    const keys = (purpose: string) => Object.freeze(ids.map((id) => streams.key(`platform ${id}`, purpose)))
    this.shares = shares
    this.belongs = keys('belongs')
    this.kept = keys('keptInShock')
    this.switches = keys('switches')
    this.own = new Int32Array(ids.length)
  }

  /**
   * Orders of a lot that are still placed, on their own platform or on another.
   *
   * @param orders - orders in the lot, >= 0. @param luck - of the lot. @param traffic - what is left of each platform.
   */
  keptOrders(orders: number, luck: number, traffic: ChannelTraffic): number {
    const { own } = this
    const { switching } = traffic
    splitOverPlatforms(orders, this.shares, this.belongs, luck, own)
    let kept = 0
    for (let platform = 0; platform < own.length; platform++) {
      const stay = drawnOrders(this.kept[platform], luck, own[platform], traffic.kept[platform])
      kept += stay + drawnOrders(this.switches[platform], luck, own[platform] - stay, switching)
    }
    return kept
  }
}
