import { binomialQuantile, counterUniform } from '../kernel/index.ts'
import { COMPLAINT, COMPLAINT_REASONS } from '../ledger/index.ts'
import type { RunState } from './run-state.ts'

/** Buyers who complain about a delivered order, and what about. Whether they do is keyed to the order. */
export class Complaints {
  private readonly state: RunState
  private readonly keys: Uint32Array
  /** Share of delivered orders (for lateness: of late ones), by reason; absent: complaints are not modelled. */
  private readonly shares: readonly number[] | undefined

  /** @param state - the run. */
  constructor(state: RunState) {
    const { complaints } = state.compiled.scenario
    this.state = state
    this.keys = Uint32Array.from(COMPLAINT_REASONS, (reason) =>
      state.streams.key('buyers', `complain ${reason}`),
    )
    this.shares =
      complaints === undefined
        ? undefined
        : Object.freeze(COMPLAINT_REASONS.map((reason) => complaints[reason]))
  }

  /** A lot has been handed over at a time, ms: some of its buyers complain. How often, where that matters later. */
  receive(lot: number, at: number): number {
    const { lots, ledger, repeatDemand } = this.state
    if (this.shares === undefined) return 0
    const isMeasured = ledger.isMeasured(lot)
    if (!isMeasured && repeatDemand === undefined) return 0
    let all = 0
    const isLate = at > lots.promisedAt(lot)
    for (let reason = 0; reason < this.shares.length; reason++) {
      if (reason === COMPLAINT.late && !isLate) continue
      const uniform = counterUniform(this.keys[reason], lots.luck(lot))
      const complaints = binomialQuantile(uniform, lots.orders(lot), this.shares[reason])
      if (isMeasured) ledger.service.complaints[reason] += complaints
      all += complaints
    }
    return all
  }
}
