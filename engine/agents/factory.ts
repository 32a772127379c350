import { HOUR } from '../kernel/index.ts'
import { ACCOUNT, UNITS } from '../ledger/index.ts'
import { BAND, EVENT, FEN } from '../world/index.ts'
import { LateSupply } from './late-supply.ts'
import { ProductionLines } from './production-lines.ts'
import type { RunState } from './run-state.ts'

/** What factories tell others. */
export interface FactoryPorts {
  /** A production order has been made and can be sent out. */
  produced(order: number): void
}

/** Factories: an order is prepared, then made on the first free line (set-up and run), first come first served. */
export class Factory {
  private readonly state: RunState
  private readonly ports: FactoryPorts
  private readonly lines: ProductionLines[]
  private readonly lateSupply: LateSupply
  /** When each factory stopped, ms; -1: it works. */
  private readonly stoppedAt: Float64Array

  /** @param state - the run. @param ports - who is told. */
  constructor(state: RunState, ports: FactoryPorts) {
    const { factories } = state.compiled.scenario.network
    this.state = state
    this.ports = ports
    this.lines = factories.map((factory) => new ProductionLines(factory.lines))
    this.lateSupply = new LateSupply(state)
    this.stoppedAt = new Float64Array(factories.length).fill(-1)
  }

  /** An order is placed; `preparation`: where capacity is reserved, in place of the factory's own, ms. */
  order(order: number, preparation?: number): void {
    const { calendar, production, compiled, ledger } = this.state
    const factory = production.factory[order]
    const isMeasured = calendar.now >= compiled.windowStart
    const setUp = Math.round(compiled.scenario.money.setUp * FEN * compiled.scenario.scale)
    ledger.money.post(ACCOUNT.setUp, ACCOUNT.cash, setUp, isMeasured)
    const usual = preparation ?? compiled.scenario.network.factories[factory].preparation
    const at = calendar.now + usual + this.lateSupply.delayOf(production.sku[order])
    calendar.post(at, BAND.completion, EVENT.prepared, factory, order)
  }

  /** An order is prepared: it takes the line that is free first, or waits until the factory works again. */
  prepared(factory: number, order: number): void {
    const { calendar, production, compiled } = this.state
    const { setUp, unitsPerHour } = compiled.scenario.network.factories[factory]
    const run = (production.units[order] / (unitsPerHour * compiled.scenario.scale)) * HOUR
    if (this.stoppedAt[factory] >= 0) this.lines[factory].hold(order, setUp + Math.ceil(run))
    else this.post(factory, order, this.lines[factory].begin(order, calendar.now, setUp + Math.ceil(run)))
  }

  /** An order is made: the merchant owns and pays it. */
  produced(factory: number, order: number): void {
    const { production, compiled, ledger, calendar } = this.state
    // An outage has put it off.
    if (!this.lines[factory].finish(order, calendar.now)) return
    const sku = production.sku[order]
    const units = production.units[order]
    const isMeasured = calendar.now >= compiled.windowStart
    const cost = compiled.skus.unitCost[sku] * units
    const premium = Math.round(cost * (compiled.scenario.network.factories[factory].unitCostFactor - 1))
    ledger.units.transfer(sku, UNITS.made, UNITS.inbound, units)
    ledger.money.post(ACCOUNT.inventory, ACCOUNT.cash, cost, isMeasured)
    ledger.money.post(ACCOUNT.quickPremium, ACCOUNT.cash, premium, isMeasured)
    this.ports.produced(order)
  }

  /** Shocks have begun or ended: factories that stand still stop their lines, the others go on. */
  conditionsChange(): void {
    const { calendar, conditions } = this.state
    for (const [factory, backAt] of conditions.now.backAt.entries()) {
      const isStopped = this.stoppedAt[factory] >= 0
      if (backAt > 0 && !isStopped) {
        this.stoppedAt[factory] = calendar.now
        this.lines[factory].stop(calendar.now, conditions.now.losesWork[factory] === 1)
      } else if (backAt === 0 && isStopped) this.resume(factory)
    }
  }

  private resume(factory: number): void {
    const { calendar } = this.state
    const stood = calendar.now - this.stoppedAt[factory]
    this.stoppedAt[factory] = -1
    for (const { order, finishesAt } of this.lines[factory].resume(calendar.now, stood))
      this.post(factory, order, finishesAt)
  }

  private post(factory: number, order: number, at: number): void {
    this.state.calendar.post(at, BAND.completion, EVENT.produced, factory, order)
  }
}
