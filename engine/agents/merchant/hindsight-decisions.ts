import { realiseDemand } from '../../demand/index.ts'
import { DAY, type RandomStream } from '../../kernel/index.ts'
import type {
  ClairvoyantReplenisher,
  HindsightRestockObservation,
  ReplenishObservation,
  RestockObservation,
} from '../../policies/index.ts'
import type { RunState } from '../run-state.ts'
import { Foresight } from './foresight.ts'
import type { OrderDecision, StockDecisions } from './stock-decisions.ts'

const EVERYWHERE = (): number => 1

/** Asks the policy that is shown the demand of the replication; nothing else in a run sees it. */
export class HindsightDecisions implements StockDecisions {
  private readonly state: RunState
  private readonly replenisher: ClairvoyantReplenisher
  private readonly random: RandomStream
  private readonly foresight: Foresight

  /** @param state - the run. @param replenisher - the policy. */
  constructor(state: RunState, replenisher: ClairvoyantReplenisher) {
    this.state = state
    this.replenisher = replenisher
    this.random = state.streams.open('policy', 'replenish')
    const { compiled, streams, conditions, lotSize } = state
    this.foresight = new Foresight(
      compiled,
      realiseDemand(compiled, streams, conditions.occurrences, lotSize),
    )
  }

  order(seen: ReplenishObservation, horizonOf: (sku: number) => number): OrderDecision {
    const { now } = this.state.calendar
    const inShows = this.foresight.inShows(now, horizonOf, EVERYWHERE)
    const outside = this.foresight.outsideShows(now, (sku) => now + seen.leadTimeDays[sku] * DAY)
    const demandToCome = inShows.map((units, sku) => units + outside[sku])
    const { decision } = this.replenisher.order({ ...seen, demandToCome }, null, this.random)
    return { units: decision, expected: demandToCome }
  }

  frontLevel(front: number, seen: RestockObservation): Float64Array {
    return this.replenisher.frontLevel({ ...seen, ...this.demandAt(front) }, null, this.random).decision
  }

  private demandAt(front: number): Pick<HindsightRestockObservation, 'demandToCome' | 'showDemandToCome'> {
    const { calendar, compiled } = this.state
    const { zoneFronts } = compiled.network
    const showsBefore = calendar.now + compiled.scenario.planning.transport
    const covered = calendar.now + this.replenisher.frontCoverDays * DAY
    const shareOfZone = (zone: number) => (zoneFronts[zone].includes(front) ? 1 / zoneFronts[zone].length : 0)
    return {
      demandToCome: this.foresight.outsideShows(calendar.now, () => covered),
      showDemandToCome: this.foresight.inShows(calendar.now, () => showsBefore, shareOfZone),
    }
  }
}
