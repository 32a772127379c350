import { counterUniform, type Distribution } from '../../kernel/index.ts'
import { durationOf, FLAG } from '../../world/index.ts'
import type { RunState } from '../run-state.ts'

/** How long buyers wait for goods on order: drawn for each lot, and set as its timer. */
export class Patience {
  private readonly state: RunState
  private readonly distribution: Distribution
  private readonly key: number
  private readonly setTimer: (lot: number, at: number) => void

  /** @param state - the run. @param setTimer - sets the timer of a lot. */
  constructor(state: RunState, setTimer: (lot: number, at: number) => void) {
    this.state = state
    this.distribution = durationOf(state.compiled.scenario.waiting.patience)
    this.key = state.streams.key('buyers', 'patience')
    this.setTimer = setTimer
  }

  /** The buyers of a lot wait from `at` on; whichever comes first ends it: their patience, or their change of mind. */
  begin(lot: number, at: number, changesMindAt: number): void {
    const { lots } = this.state
    const until = at + Math.round(this.distribution.quantile(counterUniform(this.key, lots.luck(lot))))
    if (until < changesMindAt) lots.setFlags(lot, lots.flags(lot) | FLAG.patience)
    this.setTimer(lot, Math.min(until, changesMindAt))
  }
}
