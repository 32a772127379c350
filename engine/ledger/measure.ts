import type { CompiledScenario } from '../world/index.ts'
import type { KpiKey } from './kpi-table.ts'
import type { Ledger } from './ledger.ts'
import { ACCOUNT, type MoneyBooks } from './money-books.ts'
import { ratio } from './service-fold.ts'
import { UNITS } from './unit-books.ts'

const FEN = 100
const LEAST_ORDERS_AN_HOUR = 100
const HOURS_A_DAY = 24
const MS_A_SECOND = 1_000
const DAYS_A_YEAR = 365

/**
 * Every indicator of a finished run.
 *
 * @param ledger - books and folds of the run.
 * @param compiled - its scenario.
 * @returns values by key, `null` where undefined; formulas in `KPI_TABLE`.
 */
export function measure(ledger: Ledger, compiled: CompiledScenario): Record<KpiKey, number | null> {
  return {
    ...serviceKpis(ledger),
    complaintRate: complaintRate(ledger, compiled),
    ...supplyKpis(ledger, compiled),
    ...moneyKpis(ledger),
    ...promotionKpis(ledger),
    hostPayments: hostPayments(ledger, compiled),
    priceVariation: ledger.prices?.variation() ?? null,
    dealersLost: null,
    cvar5Profit: null,
    recoveryHours: null,
    cashTurnoverDays: null,
    carbonGramsPerOrder: null,
    carbonGramsPerKeptOrder: null,
    satisfaction: null,
  }
}

function complaintRate({ service }: Ledger, { scenario }: CompiledScenario): number | null {
  if (scenario.complaints === undefined) return null
  return ratio(
    service.complaints.reduce((sum, complaints) => sum + complaints, 0),
    service.unitsDelivered,
  )
}

type ServiceKey =
  | 'unmetDemandShare'
  | 'fillRate'
  | 'servedOnTimeShare'
  | 'onTimeRate'
  | 'shipOnTimeRate'
  | 'leadTimeHours'
  | 'leadTimeHoursP95'
  | 'openShare'
  | 'cancelRate'
  | 'cancelBeforeShipRate'
  | 'refusedRate'
  | 'returnRate'
  | 'returnCycleDays'
  | 'peakBacklogOrders'
  | 'backlogClearHours'
  | 'worstHourOnTimeRate'
  | 'oversellRate'
  | 'recordErrorShare'
  | 'orderResponseP99'

function serviceKpis({ service, backlog, responses }: Ledger): Record<ServiceKey, number | null> {
  const unmet = ratio(service.unitsTurnedAway + service.unitsLostLater, service.unitsDemanded)
  const response = responses.quantile(0.99)
  const cycle = ratio(service.returnCycleHours, service.returnsClosed)
  const open = service.accepted - service.delivered - service.cancelled - service.lost - service.refused
  return {
    unmetDemandShare: unmet,
    fillRate: unmet === null ? null : 1 - unmet,
    servedOnTimeShare: ratio(service.unitsDeliveredOnTime, service.unitsDemanded),
    onTimeRate: service.onTimeRate(),
    shipOnTimeRate: ratio(service.parcelsShippedOnTime, service.parcelsShipDue),
    leadTimeHours: service.meanLeadTimeHours(),
    leadTimeHoursP95: service.leadTimeQuantileHours(0.95),
    openShare: ratio(open, service.accepted),
    cancelRate: ratio(service.cancelled + service.cancelledAfterShip, service.accepted),
    cancelBeforeShipRate: ratio(service.cancelled, service.accepted),
    refusedRate: ratio(service.parcelsRefused, service.parcelsAttempted),
    returnRate: ratio(service.unitsReturned, service.unitsDelivered),
    returnCycleDays: cycle === null ? null : cycle / HOURS_A_DAY,
    peakBacklogOrders: backlog.peak,
    backlogClearHours: backlog.clearHours(),
    worstHourOnTimeRate: service.worstHourOnTimeRate(LEAST_ORDERS_AN_HOUR),
    oversellRate: ratio(service.unitsOversold, service.unitsDemanded - service.unitsTurnedAway),
    recordErrorShare: ratio(service.recordErrors, service.recordUses),
    orderResponseP99: response === null ? null : response / MS_A_SECOND,
  }
}

type SupplyKey =
  | 'stockOutRate'
  | 'overstockShare'
  | 'inventoryTurnover'
  | 'capitalTiedUp'
  | 'forecastAccuracy'
  | 'bullwhipRatio'
  | 'freshLossShare'
  | 'factoryCycleDays'

function supplyKpis(
  ledger: Ledger,
  { skus, windowStart }: CompiledScenario,
): Record<SupplyKey, number | null> {
  const { supply, units, money, service } = ledger
  let unsold = 0
  let supplied = 0
  let freshSupplied = 0
  for (let sku = 0; sku < skus.count; sku++) {
    if (skus.freshRow[sku] >= 0 && skus.saleEnds[sku] > windowStart)
      freshSupplied += units.supplied(sku) - units.of(UNITS.inbound, sku)
    if (supply.unsold[sku] < 0) continue
    unsold += supply.unsold[sku]
    supplied += supply.supplied[sku]
  }
  const inventory = supply.meanInventory()
  const costOfGoods = money.measured[ACCOUNT.costOfGoods]
  const turnover = inventory === null ? null : ratio(costOfGoods, inventory)
  return {
    stockOutRate: supply.stockOutRate(skus.saleEnds),
    overstockShare: ratio(unsold, supplied),
    inventoryTurnover: turnover === null ? null : (turnover * DAYS_A_YEAR) / service.days(),
    capitalTiedUp: inventory === null ? null : inventory / FEN,
    forecastAccuracy: supply.forecastAccuracy(),
    bullwhipRatio: supply.bullwhipRatio(),
    freshLossShare: ratio(supply.spoiled, freshSupplied - supply.freshGoneBefore),
    factoryCycleDays: supply.meanFactoryCycleDays(),
  }
}

type MoneyKey = 'profit' | 'logisticsCostRatio' | 'reverseCostRatio' | 'grossMargin' | 'netSales'

function moneyKpis({ money }: Ledger): Record<MoneyKey, number | null> {
  const netSales = netSalesOf(money)
  const logistics = logisticsOf(money)
  const product =
    money.measured[ACCOUNT.costOfGoods] + money.measured[ACCOUNT.quickPremium] + money.measured[ACCOUNT.setUp]
  return {
    profit: money.measuredProfit() / FEN,
    logisticsCostRatio: ratio(logistics, netSales),
    reverseCostRatio: ratio(money.measured[ACCOUNT.reverse], logistics),
    grossMargin: ratio(netSales - product - logistics, netSales),
    netSales: netSales / FEN,
  }
}

function promotionKpis({
  coupons,
  money,
}: Ledger): Record<'conversionRate' | 'promotionCostPerOrder', number | null> {
  if (coupons === undefined) return { conversionRate: null, promotionCostPerOrder: null }
  return {
    conversionRate: ratio(coupons.orders, coupons.interested),
    promotionCostPerOrder: ratio(money.measured[ACCOUNT.promotion] / FEN, coupons.orders),
  }
}

function hostPayments({ money }: Ledger, { contracts }: CompiledScenario): number | null {
  if (contracts === undefined) return null
  return (money.measured[ACCOUNT.commission] + money.measured[ACCOUNT.slotFees]) / FEN
}

function netSalesOf({ measured }: MoneyBooks): number {
  return -measured[ACCOUNT.sales] - measured[ACCOUNT.refunds]
}

function logisticsOf({ measured }: MoneyBooks): number {
  const accounts = [ACCOUNT.warehouse, ACCOUNT.lineHaul, ACCOUNT.lastMile, ACCOUNT.packaging, ACCOUNT.reverse]
  return accounts.reduce((sum, account) => sum + measured[account], 0)
}
