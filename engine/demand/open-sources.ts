import type { Streams } from '../kernel/index.ts'
import type { CompiledScenario } from '../world/index.ts'
import { BaselineSource } from './baseline-source.ts'
import type { DemandSource } from './demand-source.ts'
import { OrderDetails } from './order-details.ts'
import { ReplaySource } from './replay-source.ts'
import { ShowSource } from './show-source.ts'

/**
 * Everywhere orders come from in one replication, each source at its first order: orders outside shows (or a recorded
 * history), then one source for each show that has slots. Opened twice they give the same orders twice.
 *
 * @param compiled - scenario.
 * @param streams - streams of the run.
 */
export function openSources(compiled: CompiledScenario, streams: Streams): DemandSource[] {
  const { replay } = compiled.scenario.demand
  const details = new OrderDetails(compiled)
  const sources: DemandSource[] =
    replay === undefined
      ? [new BaselineSource(compiled, streams, details)]
      : [new ReplaySource(replay, compiled.baskets.firstReplay, streams, details)]
  for (let show = 0; show < compiled.shows.count; show++) {
    if (compiled.shows.slotStart[show + 1] > compiled.shows.slotStart[show]) {
      sources.push(new ShowSource(compiled, streams, details, show))
    }
  }
  return sources
}
