import { disappoint } from '../disappoint.ts'
import type { RunState } from '../run-state.ts'

/**
 * The orders of a lot that no queue holds are called off, for their goods will not come.
 *
 * @param state - the run.
 * @param lot - accepted, and not picked.
 */
export function loseLot(state: RunState, lot: number): void {
  const { ledger, calendar } = state
  disappoint(state, lot, calendar.now)
  ledger.lose(lot, calendar.now)
  ledger.discard(lot)
}
