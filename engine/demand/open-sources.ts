import type { Streams } from '../kernel/index.ts'
import type { Occurrence } from '../shocks/index.ts'
import type { CompiledScenario } from '../world/index.ts'
import { BaselineSource } from './baseline-source.ts'
import type { DemandSource } from './demand-source.ts'
import { InterruptedSource } from './interrupted-source.ts'
import { OrderDetails } from './order-details.ts'
import { ReplaySource } from './replay-source.ts'
import { ShowSource } from './show-source.ts'
import { SurgeSource } from './surge-source.ts'
import { ThinnedSource } from './thinned-source.ts'

/**
 * Everywhere orders come from in one replication, each source at its first order: orders outside shows (or a recorded
 * history), then one source for each show that has slots, then one for each surge. Shocks take orders away or put them
 * off; those that stay are the same as without. Opened twice they give the same orders twice.
 *
 * @param compiled - scenario.
 * @param streams - streams of the run.
 * @param occurrences - shocks of the replication.
 */
export function openSources(
  compiled: CompiledScenario,
  streams: Streams,
  occurrences: readonly Occurrence[],
): DemandSource[] {
  const { replay } = compiled.scenario.demand
  const details = new OrderDetails(compiled)
  const sources: DemandSource[] = []
  if (replay !== undefined) {
    sources.push(new ReplaySource(replay, compiled.baskets.firstReplay, streams, details))
  } else if (compiled.skus.meanDailyUnits.some((units) => units > 0)) {
    sources.push(new BaselineSource(compiled, streams, details))
  }
  for (let show = 0; show < compiled.shows.count; show++) {
    if (compiled.shows.slotStart[show + 1] > compiled.shows.slotStart[show]) {
      sources.push(new ShowSource(compiled, streams, details, show))
    }
  }
  for (const occurrence of occurrences) {
    if ((occurrence.shock.changes.surge ?? 0) > 0)
      sources.push(new SurgeSource(compiled, streams, details, occurrence))
  }
  return sources.map((source) => underShocks(source, compiled, streams, occurrences))
}

/** A source that no shock touches stays as it is. */
function underShocks(
  source: DemandSource,
  compiled: CompiledScenario,
  streams: Streams,
  occurrences: readonly Occurrence[],
): DemandSource {
  const thinning = occurrences.filter(({ shock }) => (shock.changes.demandKept ?? 1) < 1)
  const outages = occurrences.filter(({ shock }) => shock.changes.orderIntake !== undefined)
  const thinned = thinning.length === 0 ? source : new ThinnedSource(source, compiled, streams, thinning)
  return outages.length === 0 ? thinned : new InterruptedSource(thinned, streams, outages)
}
