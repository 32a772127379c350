import { meanOver } from './birth-death.ts'
import { convolve, poissonMasses, shortfall, splitOff } from './count-masses.ts'
import { type OneForOnePerformance, oneForOne } from './one-for-one.ts'

/** One warehouse that supplies equal retailers; all order one for one, the warehouse serves in order of arrival. */
export interface WarehouseAndRetailers {
  /** Number of retailers. */
  readonly retailers: number
  /** Demand at each retailer, units a unit of time; Poisson. */
  readonly demandRate: number
  /** Lead time of the warehouse. */
  readonly warehouseLeadTime: number
  /** Time from the warehouse to a retailer. */
  readonly retailerLeadTime: number
  /** Base stock of the warehouse. */
  readonly warehouseLevel: number
  /** Base stock of each retailer. */
  readonly retailerLevel: number
}

/**
 * Performance of a retailer, exactly: what the warehouse owes falls to the retailers by a binomial split.
 *
 * @param system - rates, lead times, levels.
 * @see Simon (1971), Operations Research 19(6); Graves (1985), Management Science 31(10), eq. (3).
 */
export function retailerPerformance(system: WarehouseAndRetailers): OneForOnePerformance {
  const { retailers, demandRate, retailerLeadTime, retailerLevel } = system
  const owed = owedTo(system)
  const transit = demandRate * retailerLeadTime
  const shares = convolve(splitOff(owed, 1 / retailers), poissonMasses(transit))
  return {
    onHand: meanOver(shares, (outstanding) => Math.max(0, retailerLevel - outstanding)),
    backorders: meanOver(shares, (outstanding) => Math.max(0, outstanding - retailerLevel)),
    fillRate: meanOver(shares, (outstanding) => (outstanding < retailerLevel ? 1 : 0)),
  }
}

/**
 * Performance of a retailer by METRIC: outstanding orders are taken to be Poisson.
 *
 * @param system - rates, lead times, levels.
 * @see Sherbrooke (1968), METRIC: a multi-echelon technique for recoverable item control, Operations Research 16(1).
 */
export function metricPerformance(system: WarehouseAndRetailers): OneForOnePerformance {
  const { retailers, demandRate, retailerLeadTime, retailerLevel } = system
  const delay = meanOver(owedTo(system), (units) => units) / (retailers * demandRate)
  return oneForOne(retailerLevel, demandRate * (retailerLeadTime + delay))
}

/** Distribution of the units that the warehouse owes. */
function owedTo({
  retailers,
  demandRate,
  warehouseLeadTime,
  warehouseLevel,
}: WarehouseAndRetailers): number[] {
  return shortfall(poissonMasses(retailers * demandRate * warehouseLeadTime), warehouseLevel)
}
