import { FifoQueues } from '../kernel/index.ts'
import { ACCOUNT } from '../ledger/index.ts'
import { type CompiledPlanningService, LOT } from '../world/index.ts'
import type { RunState } from './run-state.ts'

/**
 * The planning service as orders meet it: it releases those for the goods that it plans for to warehouses, for a fee, and
 * keeps them while it is down. Orders for other goods pass by.
 */
export class OrderRelease {
  private readonly state: RunState
  private readonly service: CompiledPlanningService
  private readonly fulfil: (lot: number) => void
  private readonly held: FifoQueues

  /** @param state - the run. @param service - the planning service. @param fulfil - sends a lot from its warehouse. */
  constructor(state: RunState, service: CompiledPlanningService, fulfil: (lot: number) => void) {
    this.state = state
    this.service = service
    this.fulfil = fulfil
    this.held = new FifoQueues(1, state.lots.links)
  }

  /** A lot is to be sent from its warehouse. */
  release(lot: number): void {
    const { ledger, lots, conditions } = this.state
    if (!this.isPlanned(lot)) this.fulfil(lot)
    else {
      const fee = this.service.fee * lots.orders(lot)
      ledger.money.post(ACCOUNT.levers, ACCOUNT.cash, fee, ledger.isMeasured(lot))
      if (conditions.now.stopsService === 1) this.held.push(0, lot)
      else this.fulfil(lot)
    }
  }

  /** The service goes down or is back: what it kept is released in the order in which it came. */
  serviceChanges(): void {
    const { ledger, lots, conditions } = this.state
    if (conditions.now.stopsService === 1) return
    for (let lot = this.held.pop(0); lot >= 0; lot = this.held.pop(0)) {
      if (lots.state(lot) === LOT.allocated) this.fulfil(lot)
      else ledger.discard(lot)
    }
  }

  /** Whether a lot holds a good that the service plans for. */
  private isPlanned(lot: number): boolean {
    const { lots, compiled } = this.state
    const { lineStart, lineSku } = compiled.baskets
    let line = lineStart[lots.basket(lot)]
    for (let lines = lots.lines(lot); lines !== 0; lines >>>= 1, line++) {
      if ((lines & 1) === 1 && this.service.plans[lineSku[line]] === 1) return true
    }
    return false
  }
}
