import type { Streams } from '../kernel/index.ts'
import type { Occurrence } from '../shocks/index.ts'
import type { CompiledScenario } from '../world/index.ts'
import { baselineLots } from './baseline-lots.ts'
import { BaselineSource } from './baseline-source.ts'
import type { DemandSource } from './demand-source.ts'
import { InterruptedSource } from './interrupted-source.ts'
import { OrderDetails } from './order-details.ts'
import { RegionalShares } from './regional-shares.ts'
import { ReplaySource } from './replay-source.ts'
import { showLots } from './show-lots.ts'
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
 * @param lotSize - 1: orders are drawn one by one; above, as lots of at most that many equal orders, except those of a
 *   history or of a surge.
 */
export function openSources(
  compiled: CompiledScenario,
  streams: Streams,
  occurrences: readonly Occurrence[],
  lotSize: number,
): DemandSource[] {
  const { replay } = compiled.scenario.demand
  const { shows } = compiled
  const shares = new RegionalShares(compiled, streams)
  const details = new OrderDetails(compiled, shares)
  const sources: DemandSource[] = []
  if (replay !== undefined) {
    sources.push(new ReplaySource(replay, compiled.baskets.firstReplay, streams, details))
  } else if (compiled.skus.meanDailyUnits.some((units) => units > 0)) {
    sources.push(
      lotSize > 1
        ? baselineLots(compiled, streams, shares, lotSize)
        : new BaselineSource(compiled, streams, details),
    )
  }
  for (let show = 0; show < shows.count; show++) {
    if (shows.slotStart[show + 1] === shows.slotStart[show]) continue
    sources.push(
      lotSize > 1
        ? showLots(compiled, streams, shares, lotSize, show)
        : new ShowSource(compiled, streams, details, show),
    )
  }
  for (const occurrence of occurrences) {
    if ((occurrence.shock.changes.surge ?? 0) > 0)
      sources.push(new SurgeSource(compiled, streams, details, shares, occurrence))
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
