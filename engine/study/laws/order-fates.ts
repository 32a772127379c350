import type { OrderLog } from '../../ledger/index.ts'
import { Run, type RunInput } from '../../run.ts'
import { type CompiledScenario, FLAG, LOT, OrderLots } from '../../world/index.ts'

/** What became of one order in a run. Times in ms; `NaN`: it did not happen. */
export interface OrderFate {
  /** Warehouse it was first allocated to; -1: none. */
  warehouse: number
  /** Whether it was divided into parcels. */
  isDivided: boolean
  /** Whether it waited for goods on order. */
  hasWaited: boolean
  /** When it was cancelled before it was sent. */
  withdrawnAt: number
  /** 1 if, when a courier set out with it, its buyer had or will have second thoughts; else 0. */
  regrets: number
  /** When it was handed over. */
  deliveredAt: number
  /** 1 if its buyer kept it for good, 0 if it was sent back. */
  kept: number
  /** When it was refused at the door or asked to be sent back. */
  requestedAt: number
}

const NOTHING_YET: OrderFate = {
  warehouse: -1,
  isDivided: false,
  hasWaited: false,
  withdrawnAt: Number.NaN,
  regrets: Number.NaN,
  deliveredAt: Number.NaN,
  kept: Number.NaN,
  requestedAt: Number.NaN,
}

/**
 * The fate of every order of a run, by the luck it was placed with.
 *
 * @param compiled - scenario.
 * @param input - of the run, with a lot size of 1: a lot is an order.
 * @param isByTurn - whether the fault is put in: luck belongs to the turn of asking and not to the order.
 */
export function fatesOf(
  compiled: CompiledScenario,
  input: RunInput,
  isByTurn: boolean,
): ReadonlyMap<number, OrderFate> {
  const fates = new Map<number, OrderFate>()
  const log: OrderLog = { append: (state, lot, _, __, at) => run.note(fates, state, lot, at) }
  const run = new WatchedRun(compiled, { ...input, log })
  run.watchEnds(fates)
  if (isByTurn) run.keyByTurn()
  run.finish()
  return fates
}

/** A run whose orders are looked at as they go. */
class WatchedRun extends Run {
  /** Takes down a step of an order. */
  note(fates: Map<number, OrderFate>, state: number, lot: number, at: number): void {
    const { lots } = this.state
    const fate = fateOf(fates, lots, lot)
    if (lots.parcelOf(lot) >= 0) fate.isDivided = true
    if (state === LOT.waiting) fate.hasWaited = true
    else if (state === LOT.allocated && fate.warehouse < 0) fate.warehouse = lots.warehouse(lot)
    else if (state === LOT.withdrawn) fate.withdrawnAt = at
    else if (state === LOT.outForDelivery) fate.regrets = regretsIn(lots.flags(lot))
    else if (state === LOT.delivered) fate.deliveredAt = at
    else if (state === LOT.returnRequested) {
      fate.requestedAt = at
      fate.kept = 0
    }
  }

  /** Takes down what closes without having been sent back, which no log tells. */
  watchEnds(fates: Map<number, OrderFate>): void {
    const { lots } = this.state
    lots.release = (lot) => {
      const fate = fateOf(fates, lots, lot)
      if (Number.isNaN(fate.requestedAt)) fate.kept = 1
      OrderLots.prototype.release.call(lots, lot)
    }
  }

  /** Puts the fault in. */
  keyByTurn(): void {
    let turn = 0
    this.state.lots.luck = () => Math.imul(++turn, 0x9e3779b1) >>> 0
  }
}

function fateOf(fates: Map<number, OrderFate>, lots: OrderLots, lot: number): OrderFate {
  // Asked of the class: the fault hides an order's own luck from everybody else.
  const luck = OrderLots.prototype.luck.call(lots, lot)
  const fate = fates.get(luck) ?? { ...NOTHING_YET }
  fates.set(luck, fate)
  return fate
}

function regretsIn(flags: number): number {
  const isTimed = (flags & (FLAG.timer | FLAG.patience)) === FLAG.timer
  return isTimed || (flags & FLAG.unwanted) !== 0 ? 1 : 0
}
