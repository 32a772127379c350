import { HOUR } from '../kernel/index.ts'
import { ACCOUNT, UNITS } from '../ledger/index.ts'
import { BAND, EVENT, FEN } from '../world/index.ts'
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
  /** When each production line is free, by factory. */
  private readonly lineFreeAt: Float64Array[]

  /** @param state - the run. @param ports - who is told. */
  constructor(state: RunState, ports: FactoryPorts) {
    this.state = state
    this.ports = ports
    this.lineFreeAt = state.compiled.scenario.network.factories.map(
      (factory) => new Float64Array(factory.lines),
    )
  }

  /** An order is placed. */
  order(order: number): void {
    const { calendar, production, compiled, ledger } = this.state
    const factory = production.factory[order]
    const isMeasured = calendar.now >= compiled.windowStart
    const setUp = Math.round(compiled.scenario.money.setUp * FEN * compiled.scenario.scale)
    ledger.money.post(ACCOUNT.setUp, ACCOUNT.cash, setUp, isMeasured)
    const at = calendar.now + compiled.scenario.network.factories[factory].preparation
    calendar.post(at, BAND.completion, EVENT.prepared, factory, order)
  }

  /** An order is prepared: it takes the line that is free first. */
  prepared(factory: number, order: number): void {
    const { calendar, production, compiled } = this.state
    const { setUp, unitsPerHour } = compiled.scenario.network.factories[factory]
    const lines = this.lineFreeAt[factory]
    let line = 0
    for (let other = 1; other < lines.length; other++) if (lines[other] < lines[line]) line = other
    const run = (production.units[order] / (unitsPerHour * compiled.scenario.scale)) * HOUR
    const finish = Math.max(calendar.now, lines[line]) + setUp + Math.ceil(run)
    lines[line] = finish
    calendar.post(finish, BAND.completion, EVENT.produced, factory, order)
  }

  /** An order is made: the merchant owns and pays it. */
  produced(factory: number, order: number): void {
    const { production, compiled, ledger, calendar } = this.state
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
}
