import { DAY, type Streams } from '../kernel/index.ts'
import type { Occurrence } from '../shocks/index.ts'
import type { CompiledScenario } from '../world/index.ts'
import type { DemandSource } from './demand-source.ts'
import { openSources } from './open-sources.ts'

/** All that buyers ask for in one replication, whether they get it or not. */
export interface RealisedDemand {
  /** Times the offer of a slot is wanted, slot x zone. */
  readonly copiesInSlot: Int32Array
  /** Units wanted outside shows, day since the start of the run x SKU. */
  readonly unitsOutsideShows: Int32Array
}

/**
 * Draws the orders of a replication ahead of time. That is possible since orders do not depend on what the chain
 * does; the run itself draws the same ones again.
 *
 * @param compiled - scenario.
 * @param streams - streams of the run.
 * @param occurrences - shocks of the replication.
 * @param lotSize - lot size of the run.
 */
export function realiseDemand(
  compiled: CompiledScenario,
  streams: Streams,
  occurrences: readonly Occurrence[],
  lotSize: number,
): RealisedDemand {
  const { shows, network, skus, windowEnd } = compiled
  const copiesInSlot = new Int32Array(shows.slots * network.zones)
  const unitsOutsideShows = new Int32Array(Math.ceil(windowEnd / DAY) * skus.count)
  const demand = Object.freeze({ copiesInSlot, unitsOutsideShows })
  for (const source of openSources(compiled, streams, occurrences, lotSize)) {
    for (; source.nextAt < windowEnd; source.advance()) {
      source.draw()
      if (source.basket >= 0) note(compiled, demand, source)
    }
  }
  return demand
}

function note(
  { baskets, network, skus }: CompiledScenario,
  demand: RealisedDemand,
  order: DemandSource,
): void {
  const { basket, zone, nextAt } = order
  const copies = order.quantity * order.orders
  const slot = baskets.slot[basket]
  if (slot >= 0) {
    demand.copiesInSlot[slot * network.zones + zone] += copies
    return
  }
  const day = Math.floor(nextAt / DAY) * skus.count
  for (let line = baskets.lineStart[basket]; line < baskets.lineStart[basket + 1]; line++) {
    demand.unitsOutsideShows[day + baskets.lineSku[line]] += baskets.lineUnits[line] * copies
  }
}
