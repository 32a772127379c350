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

/** Which orders shocks leave: each is kept or not by luck of its own. */
export class ShockThinning {
  private readonly compiled: CompiledScenario
  private readonly occurrences: readonly Occurrence[]
  private readonly key: number
  private readonly traffic: ChannelTraffic | undefined
  private readonly channels: ChannelDraws | undefined

  /** @param compiled - scenario. @param streams - streams of the run. @param occurrences - shocks that keep buyers away. */
  constructor(compiled: CompiledScenario, streams: Streams, occurrences: readonly Occurrence[]) {
    this.compiled = compiled
    this.occurrences = Object.freeze([...occurrences])
    this.key = streams.key('buyers', 'keptInShock')
    const { channels } = compiled
    if (channels !== undefined && occurrences.some((occurrence) => isOnSomeChannels(occurrence, channels))) {
      this.traffic = new ChannelTraffic(channels)
      this.channels = new ChannelDraws(channels, streams)
    }
  }

  /** Of the orders that a source has just drawn, those that shocks leave. */
  keptOrders(order: DemandSource): number {
    const { orders, luck } = order
    const kept = binomialQuantile(1 - counterUniform(this.key, luck), orders, this.keptShare(order))
    if (this.traffic === undefined || this.channels === undefined) return kept
    return this.channels.keptOrders(kept, luck, this.traffic)
  }

  /** Share that shocks on all platforms leave; notes what those on some leave of each. */
  private keptShare({ nextAt, basket, zone }: DemandSource): number {
    let share = 1
    this.traffic?.reset()
    for (const occurrence of this.occurrences) {
      const intensity = intensityAt(occurrence.course, nextAt)
      if (intensity === 0 || !hits(occurrence, this.compiled, basket, zone)) continue
      const { changes, targets } = occurrence.shock
      const kept = leftAt(changes.demandKept ?? 1, intensity)
      if (isOnSomeChannels(occurrence, this.compiled.channels)) this.traffic?.fall(targets.channels, kept)
      else share *= kept
    }
    return share
  }
}
