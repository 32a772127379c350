import type { Scenario } from '../../schema/index.ts'
import type { OrderHistory } from '../orders/index.ts'
import { countDays, type LocalDays } from './local-days.ts'
import { matchRegions, type RegionMatch } from './region-match.ts'
import { checkReplayOptions, type ReplayOptions } from './replay-options.ts'
import { chooseStretch, type Stretch } from './stretch.ts'

/** What will be replayed of a history, and how. */
export interface ReplayPlan extends Required<ReplayOptions> {
  /** The history by days. */
  readonly calendar: LocalDays
  /** The part to replay. */
  readonly stretch: Stretch
  /** Zones of each region of the history. */
  readonly regions: readonly RegionMatch[]
}

/**
 * Plans a replay.
 *
 * @param base - scenario that the history is laid over.
 * @param history - the orders.
 * @param options - as the user gave them.
 * @returns the plan.
 * @throws {ScenarioError} if an option is out of its range.
 */
export function planReplay(base: Scenario, history: OrderHistory, options: ReplayOptions): ReplayPlan {
  const checked = checkReplayOptions(history.source, options)
  const calendar = countDays(history)
  const stretch = chooseStretch(calendar, base.horizon, checked.days)
  return {
    ...checked,
    calendar,
    stretch,
    regions: matchRegions(history.regions, base.network.zones),
  }
}
