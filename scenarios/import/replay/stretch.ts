import type { Horizon } from '../../schema/index.ts'
import { DAY, findBusiestDay, type LocalDays } from './local-days.ts'

/** The part of a history that is replayed; days are counted from the first day of the history. */
export interface Stretch {
  /** First day replayed. */
  readonly start: number
  /** Days of warm-up. */
  readonly warmUp: number
  /** Days measured. */
  readonly window: number
  /** Busiest day after the warm-up that the history begins with; it is measured. */
  readonly busiest: number
}

/**
 * Chooses what to replay: the first days as warm-up, up to a third of the history and at most the warm-up of
 * the scenario, the rest as measured window. A history that is too long is cut so that its busiest day lies
 * in the middle of the window, or as near to it as its ends allow.
 *
 * @param days - the history by days.
 * @param horizon - of the scenario.
 * @param most - days measured at most.
 * @returns the stretch; all of the history if it is short enough.
 */
export function chooseStretch(days: LocalDays, horizon: Horizon, most: number): Stretch {
  const all = days.orders.length
  const warmUp = Math.min(Math.floor(all / 3), Math.floor(horizon.warmUp / DAY))
  const window = Math.min(all - warmUp, most)
  const busiest = findBusiestDay(days.orders, warmUp, all)
  const wanted = busiest - Math.floor(window / 2) - warmUp
  return { start: Math.max(0, Math.min(wanted, all - warmUp - window)), warmUp, window, busiest }
}
