import type { RunState } from '../run-state.ts'

/**
 * The orders of a lot that no queue holds are called off, for their goods will not come.
 *
 * @param state - the run.
 * @param lot - accepted, and not picked.
 */
export function loseLot({ ledger, calendar, followers }: RunState, lot: number): void {
  followers?.disappoint(lot, calendar.now)
  ledger.lose(lot, calendar.now)
  ledger.discard(lot)
}
