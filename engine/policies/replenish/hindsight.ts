import type { Replenisher, ReplenishObservation, RestockObservation } from './replenisher.ts'

/** What no merchant can see: the demand of this replication. Arrays by SKU. */
export interface HindsightObservation extends ReplenishObservation {
  /** Units that buyers will want, outside shows and in them, before goods ordered at the next review could be sold. */
  readonly demandToCome: Float64Array
}

/** The same for one front warehouse; arrays by SKU. */
export interface HindsightRestockObservation extends RestockObservation {
  /** Units that all buyers will want outside shows within the policy's `frontCoverDays`. */
  readonly demandToCome: Float64Array
  /** Units that buyers in its zones will want in the shows that goods sent later would miss. */
  readonly showDemandToCome: Float64Array
}

/** A replenishment policy that is told the demand of the replication. */
export interface ClairvoyantReplenisher
  extends Replenisher<null, HindsightObservation, HindsightRestockObservation> {
  /** Days of demand outside shows that it is told at each front warehouse. */
  readonly frontCoverDays: number
}

/** Parameters of {@link hindsight}. */
export interface HindsightParameters {
  /** Coming days whose demand outside shows a front warehouse holds. */
  readonly frontCoverDays: number
  /** Share of a coming show's units for its zones that a front warehouse holds. */
  readonly frontShowShare: number
}

/**
 * Orders exactly what buyers will want until the next order could be sold, no more and no less, and holds at each
 * front warehouse what its own zones will want. It knows demand and nothing else: not how long trucks take, not what
 * comes back. So it is no bound on what a policy can reach.
 *
 * @param parameters - what front warehouses hold.
 */
export function hindsight({ frontCoverDays, frontShowShare }: HindsightParameters): ClairvoyantReplenisher {
  return {
    frontCoverDays,
    start: () => null,
    order: ({ demandToCome, inventoryPosition }) => ({
      decision: demandToCome.map((units, sku) => Math.max(0, units - inventoryPosition[sku])),
      memory: null,
    }),
    frontLevel: ({ demandToCome, showDemandToCome, demandShare }) => ({
      decision: demandToCome.map(
        (units, sku) => units * demandShare + showDemandToCome[sku] * frontShowShare,
      ),
      memory: null,
    }),
  }
}
