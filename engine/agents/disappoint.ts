import type { RunState } from './run-state.ts'

/**
 * The goods of a lot will never come: its buyers tell followers of the host, and buy less again.
 *
 * @param state - the run.
 * @param lot - accepted, and not delivered.
 * @param at - time, ms.
 */
export function disappoint({ followers, repeatDemand }: RunState, lot: number, at: number): void {
  followers?.disappoint(lot, at)
  repeatDemand?.disappoint(lot, at)
}
