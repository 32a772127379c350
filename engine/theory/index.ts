export { birthDeath, meanOver } from './birth-death.ts'
export { movingAverageBullwhip, smoothingBullwhip } from './bullwhip.ts'
export { type ClosedNetwork, closedNetwork, machinesDown } from './closed-network.ts'
export {
  type DemandLaw,
  discreteDemand,
  lognormalDemand,
  normalDemand,
  normalLoss,
  normalSecondLoss,
  poissonDemand,
} from './demand-law.ts'
export { bestDisruptedQuantity, type DisruptedSupply, disruptedSupplyCost } from './disrupted-supply.ts'
export {
  economicOrderQuantity,
  economicProductionQuantity,
  type OrderQuantity,
  orderQuantityCost,
  orderQuantityWithBackorders,
} from './economic-order-quantity.ts'
export { erlangB, erlangC } from './erlang.ts'
export { forkJoinResponse, saturatedTandem, THREE_STATIONS_WITHOUT_BUFFER } from './flow-line.ts'
export { clusterSize, type HawkesRates, hawkesMean, hawkesVariance } from './hawkes-process.ts'
export {
  pulseExponentialStay,
  type SineRate,
  sineConstantStay,
  sineExponentialStay,
} from './infinite-server-queue.ts'
export {
  exceedsInConstantTime,
  exceedsInExponentialTime,
  type LostSalesPerformance,
  lostSalesReorder,
} from './lost-sales-reorder.ts'
export { bestMinMax, type MinMaxModel, minMaxCost } from './min-max-policy.ts'
export {
  finiteQueue,
  impatientQueue,
  multiServerQueue,
  type QueueLengths,
  waitsLongerThan,
} from './multi-server-queue.ts'
export { newsvendorCost, newsvendorLevel, type StockCosts } from './newsvendor.ts'
export {
  type OneForOnePerformance,
  oneForOne,
  oneForOneLostSales,
  perishableOneForOne,
} from './one-for-one.ts'
export { type OpenStation, openNetworkLengths, trafficRates } from './open-network.ts'
export { multiServerPriorityWaits, preemptiveSojourns, priorityWaits } from './priority-queue.ts'
export {
  bestPoissonReorder,
  normalReorderCost,
  poissonReorder,
  type ReorderModel,
  type ReorderPerformance,
} from './reorder-point.ts'
export { type SerialPerformance, type SerialStage, serialPerformance } from './serial-system.ts'
export {
  batchArrivalsInSystem,
  constantServiceWaitsAtMost,
  erlangArrivalsWait,
  generalServiceWait,
} from './single-server-queue.ts'
export {
  metricPerformance,
  retailerPerformance,
  type WarehouseAndRetailers,
} from './warehouse-and-retailers.ts'
