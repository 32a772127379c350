import { ACCOUNT } from '../../ledger/index.ts'
import type { RunState } from '../run-state.ts'

/** What is known of the goods of a show when it is over. */
export interface ShowResults {
  /** Units wanted in a slot until its show was over, fake orders among them. */
  unitsWanted(slot: number): number
  /** Units of a SKU that are there to be sold, in all warehouses. */
  unitsLeft(sku: number): number
}

/**
 * A show is over: its host is paid for the slots, less what it owes for sales that it guaranteed. It owes for units that are
 * short of the guarantee and were there to be sold, not for goods that the merchant had run out of.
 *
 * @param state - the run.
 * @param show - the show, which ends now.
 * @param results - what is left of its goods.
 */
export function payHost({ compiled, calendar, ledger }: RunState, show: number, results: ShowResults): void {
  const { shows, contracts } = compiled
  const isMeasured = calendar.now >= compiled.windowStart
  ledger.money.post(ACCOUNT.slotFees, ACCOUNT.cash, shows.fees[show], isMeasured)
  if (contracts === undefined) return
  const { guaranteedUnits, paidPerUnitShort } = contracts
  const owedFor = new Map<number, number>()
  let owed = 0
  for (let slot = shows.slotStart[show]; slot < shows.slotStart[show + 1]; slot++) {
    const sku = shows.slotSku[slot]
    const before = owedFor.get(sku) ?? 0
    const missing = Math.max(0, guaranteedUnits[slot] - results.unitsWanted(slot))
    // Units left over once are owed for once, however many slots they were shown in.
    const short = Math.max(0, Math.min(missing, results.unitsLeft(sku) - before))
    owedFor.set(sku, before + short)
    owed += short * paidPerUnitShort[slot]
  }
  ledger.money.post(ACCOUNT.cash, ACCOUNT.slotFees, Math.round(owed), isMeasured)
}
