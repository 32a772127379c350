import { binomialQuantile, counterUniform, type Streams } from '../kernel/index.ts'
import type { ChannelTraffic } from '../shocks/index.ts'
import type { CompiledChannels } from '../world/index.ts'

interface PlatformKeys {
  readonly belongs: number
  readonly kept: number
  readonly switches: number
}

/**
 * Which platform orders belong to, and which of them are still placed when traffic falls. Each order belongs to a
 * platform by luck of its own, whatever happens to the others; of a lot, a binomial number belongs to each in turn,
 * which together is the multinomial draw.
 */
export class ChannelDraws {
  private readonly channels: CompiledChannels
  private readonly keys: readonly PlatformKeys[]

  /** @param channels - platforms of the scenario. @param streams - streams of the run. */
  constructor(channels: CompiledChannels, streams: Streams) {
    this.channels = channels
    this.keys = Object.freeze(
      channels.ids.map((id) =>
        Object.freeze({
          belongs: streams.key(`platform ${id}`, 'belongs'),
          kept: streams.key(`platform ${id}`, 'keptInShock'),
          switches: streams.key(`platform ${id}`, 'switches'),
        }),
      ),
    )
  }

  /**
   * Orders of a lot that are still placed, on their own platform or on another.
   *
   * @param orders - orders in the lot, >= 0. @param luck - of the lot. @param traffic - what is left of each platform.
   */
  keptOrders(orders: number, luck: number, traffic: ChannelTraffic): number {
    const { shares } = this.channels
    const { switching } = traffic
    let toAssign = orders
    let shareLeft = 1
    let kept = 0
    for (const [platform, keys] of this.keys.entries()) {
      const isLast = platform === shares.length - 1
      const part = isLast || shareLeft <= 0 ? 1 : Math.min(1, shares[platform] / shareLeft)
      const own = drawn(keys.belongs, luck, toAssign, part)
      const stay = drawn(keys.kept, luck, own, traffic.kept[platform])
      kept += stay + drawn(keys.switches, luck, own - stay, switching)
      toAssign -= own
      shareLeft -= shares[platform]
    }
    return kept
  }
}

function drawn(key: number, luck: number, orders: number, share: number): number {
  if (orders === 0 || share <= 0) return 0
  return share >= 1 ? orders : binomialQuantile(1 - counterUniform(key, luck), orders, share)
}
