import { binomialQuantile, counterUniform, poissonQuantile } from '../../kernel/index.ts'
import type { RunState } from '../run-state.ts'
import type { TimedHolds } from './timed-holds.ts'

/**
 * Orders that are none: buyers who reserve goods and never pay, and orders that a merchant places itself to look better
 * than it is (brushing). Both hold goods from others; the second also look like demand.
 */
export class SpuriousOrders {
  private readonly state: RunState
  private readonly holds: TimedHolds
  private readonly keys: { pays: number; brushes: number }

  /** @param state - the run. @param holds - where goods are held. */
  constructor(state: RunState, holds: TimedHolds) {
    this.state = state
    this.holds = holds
    this.keys = Object.freeze({
      pays: state.streams.key('buyers', 'pays'),
      brushes: state.streams.key('merchant', 'brushes'),
    })
  }

  /** Of `orders` orders equal to the draft, takes out those that are never paid; how many are left. */
  payingOrders(orders: number): number {
    const { draft, compiled } = this.state
    const { payment } = compiled.scenario
    // An order of a history has been paid for.
    if (payment === undefined || draft.flags !== 0 || payment.unpaidShare === 0) return orders
    const unpaid = binomialQuantile(counterUniform(this.keys.pays, draft.luck), orders, payment.unpaidShare)
    if (unpaid > 0) this.holds.hold(unpaid, payment.timeOut)
    return orders - unpaid
  }

  /** Fake orders that come beside `orders` orders equal to the draft; how many. */
  fakeOrders(orders: number): number {
    const { draft, compiled, conditions } = this.state
    const row = compiled.baskets.show[draft.basket] + 1
    const mean = conditions.now.fakeOrders[row] * orders
    if (mean === 0) return 0
    const fake = poissonQuantile(counterUniform(this.keys.brushes, draft.luck), mean)
    if (fake > 0) this.holds.hold(fake, conditions.now.fakeHeldFor)
    return fake
  }
}
