import type { CompiledChannels } from '../world/index.ts'
import type { Occurrence } from './occurrence.ts'

/** What shocks leave of the traffic of each platform, and of all of it together. */
export class ChannelTraffic {
  /** Share of the orders of each platform that are still placed there. */
  readonly kept: Float64Array
  private readonly channels: CompiledChannels

  /** @param channels - platforms of the scenario. */
  constructor(channels: CompiledChannels) {
    this.channels = channels
    this.kept = new Float64Array(channels.shares.length).fill(1)
  }

  /** Puts every platform back to its usual traffic. */
  reset(): void {
    this.kept.fill(1)
  }

  /**
   * A shock leaves a share of the orders of some platforms.
   *
   * @param platforms - indices. @param kept - share left, 0 to 1.
   */
  fall(platforms: readonly number[], kept: number): void {
    for (const platform of platforms) this.kept[platform] *= kept
  }

  /** Share of lost buyers who order on another platform; 0 where every platform has fallen. */
  get switching(): number {
    const { shares, switching } = this.channels
    return this.kept.some((kept, platform) => kept === 1 && shares[platform] > 0) ? switching : 0
  }

  /**
   * Shares of the orders still placed by platform, those who switched included.
   *
   * @param into - written, by platform; they add up to 1, or are all 0 where nobody orders.
   */
  shares(into: Float64Array): void {
    const { shares } = this.channels
    const { switching, keptShare } = this
    const steady = shares.reduce((sum, part, platform) => sum + (this.kept[platform] === 1 ? part : 0), 0)
    const switched =
      shares.reduce((sum, part, platform) => sum + part * (1 - this.kept[platform]), 0) * switching
    for (const [platform, part] of shares.entries()) {
      const isSteady = this.kept[platform] === 1
      const orders = part * this.kept[platform] + (isSteady && steady > 0 ? (switched * part) / steady : 0)
      into[platform] = keptShare > 0 ? orders / keptShare : 0
    }
  }

  /** Share of all orders that are still placed: 1 - sum of share x loss x (1 - switching). */
  get keptShare(): number {
    const { switching } = this
    return this.channels.shares.reduce(
      (share, part, platform) => share - part * (1 - this.kept[platform]) * (1 - switching),
      1,
    )
  }
}

/**
 * Whether a shock hits some platforms and leaves others.
 *
 * @param occurrence - the shock. @param channels - platforms of the scenario; `undefined`: it has none.
 */
export function isOnSomeChannels({ shock }: Occurrence, channels: CompiledChannels | undefined): boolean {
  return channels !== undefined && shock.targets.channels.length < channels.ids.length
}
