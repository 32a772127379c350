export { movingAverageBullwhip, smoothingBullwhip } from './bullwhip.ts'
export { clarkScarf } from './clark-scarf.ts'
export { closedNetwork, machinesDown } from './closed-network.ts'
export { poissonMasses } from './count-masses.ts'
export {
  type DemandLaw,
  discreteDemand,
  lognormalDemand,
  mixtureDemand,
  normalDemand,
  poissonDemand,
} from './demand-law.ts'
export { disruptedBaseStock } from './disrupted-base-stock.ts'
export {
  bestDisruptedQuantity,
  type DisruptedSupply,
  disruptedSupplyCost,
  disruptedSupplyCostInSteps,
} from './disrupted-supply.ts'
export {
  economicOrderQuantity,
  economicProductionQuantity,
  orderQuantityCost,
  orderQuantityWithBackorders,
} from './economic-order-quantity.ts'
export { erlangB, erlangC } from './erlang.ts'
export { forkJoinResponse, saturatedTandem, THREE_STATIONS_WITHOUT_BUFFER } from './flow-line.ts'
export { clusterSize, hawkesMean, hawkesVariance } from './hawkes-process.ts'
export {
  pulseExponentialStay,
  sineArrivals,
  sineConstantStay,
  sineExponentialStay,
} from './infinite-server-queue.ts'
export {
  exceedsInConstantTime,
  exceedsInExponentialTime,
  lostSalesReorder,
} from './lost-sales-reorder.ts'
export { lostSalesCost } from './lost-sales-review.ts'
export { bestMinMax, minMaxCost } from './min-max-policy.ts'
export {
  finiteQueue,
  impatientQueue,
  multiServerQueue,
  waitsLongerThan,
} from './multi-server-queue.ts'
export { newsvendorCost, newsvendorLevel } from './newsvendor.ts'
export {
  oneForOne,
  oneForOneLostSales,
  perishableOneForOne,
} from './one-for-one.ts'
export { openNetworkLengths, trafficRates } from './open-network.ts'
export { perishableForTwoPeriods } from './perishable-stock.ts'
export { multiServerPriorityWaits, preemptiveSojourns, priorityWaits } from './priority-queue.ts'
export {
  bestPoissonReorder,
  normalReorderCost,
  poissonReorder,
} from './reorder-point.ts'
export { serialPerformance } from './serial-system.ts'
export { shangSongLevels } from './shang-song.ts'
export {
  batchArrivalsInSystem,
  constantServiceWaitsAtMost,
  erlangArrivalsWait,
  generalServiceWait,
} from './single-server-queue.ts'
export { twoSuppliersCost } from './two-suppliers.ts'
export {
  metricPerformance,
  retailerPerformance,
} from './warehouse-and-retailers.ts'
