export { BAND, bandRanks } from './bands.ts'
export {
  type Compiled,
  type CompiledClassic,
  compile,
  compileAny,
  compileClassic,
  resolveLotSize,
} from './compile.ts'
export { FEN } from './compile-catalogue.ts'
export { onFirstPlatform } from './compile-channels.ts'
export type { CommissionStep, CompiledContracts } from './compile-contracts.ts'
export { type CompiledMood, withoutSensor } from './compile-mood.ts'
export type { CompiledPlanningService } from './compile-planning-service.ts'
export type { CompiledPreference, CompiledPreferences } from './compile-preferences.ts'
export type { CompiledShock } from './compile-shocks.ts'
export type {
  CompiledBaskets,
  CompiledChannels,
  CompiledNetwork,
  CompiledScenario,
  CompiledShows,
  CompiledSkus,
} from './compiled-scenario.ts'
export { buyingShare, couponFor } from './coupon-plan.ts'
export { durationOf } from './durations.ts'
export { EVENT, EVENT_KINDS } from './event-kinds.ts'
export type { GoodsGroup } from './goods-group.ts'
export { FLAG, LOT } from './lot-states.ts'
export { distributionOf } from './number-distribution.ts'
export { OrderLots } from './order-lots.ts'
export { OrderParcels } from './order-parcels.ts'
export { type OrderServiceRate, orderServiceRate } from './order-service.ts'
export { ParcelContent, PRICE_STEPS } from './parcel-content.ts'
export { plannedLeadTimeDays } from './planned-lead-time.ts'
export { ProductionOrders } from './production-orders.ts'
export {
  type CompiledQueueNetwork,
  type CompiledRoute,
  type CompiledSource,
  compileQueueNetwork,
  OUT,
  TICKS,
} from './queue-network/index.ts'
export { type KeptRecord, type KeptRecords, keptRecords } from './record-keeping.ts'
export { type Column, Replica } from './replica.ts'
export { Shipments } from './shipments.ts'
export {
  type CompiledStockNetwork,
  PERIOD,
  STOCK_EVENT,
  STOCK_EVENT_KINDS,
  StockColumns,
  StockShipments,
} from './stock-network/index.ts'
export { variantGroups } from './variant-groups.ts'
