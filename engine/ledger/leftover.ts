import type { CompiledScenario } from '../world/index.ts'
import type { Ledger } from './ledger.ts'
import { ACCOUNT } from './money-books.ts'
import { UNITS } from './unit-books.ts'

/**
 * Values what is left at the end of a run by the scenario's rule, and writes the rest down: stock of a SKU that stays
 * on sale keeps its cost up to so many mean days; everything else is worth a share of it.
 *
 * @param ledger - books of the run; the write-down is posted to them.
 * @param compiled - scenario with the rule.
 */
export function valueLeftover(ledger: Ledger, compiled: CompiledScenario): void {
  const { skus, scenario, windowEnd } = compiled
  const { coverDays, valueShare } = scenario.money.leftover
  for (let sku = 0; sku < skus.count; sku++) {
    const units = ledger.units.of(UNITS.shelf, sku) + ledger.units.of(UNITS.inbound, sku)
    const isOnSale = skus.saleEnds[sku] > windowEnd
    const kept = isOnSale ? Math.min(units, Math.round(coverDays * skus.meanDailyUnits[sku])) : 0
    const loss = Math.round((units - kept) * skus.unitCost[sku] * (1 - valueShare))
    ledger.money.post(ACCOUNT.writeDown, ACCOUNT.inventory, loss, true)
  }
}
