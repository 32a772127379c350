import { erlangC } from './erlang.ts'

/**
 * Mean wait before service by class in M/G/1 with priorities and no pre-emption; one law of service for all classes.
 *
 * @param arrivalRates - by class, first class first; load below 1.
 * @param meanService - > 0.
 * @param meanSquaredService - mean of the squared service time.
 * @see Cobham (1954), Priority assignment in waiting line problems, Operations Research 2(1).
 */
export function priorityWaits(
  arrivalRates: readonly number[],
  meanService: number,
  meanSquaredService: number,
): number[] {
  const total = arrivalRates.reduce((sum, rate) => sum + rate, 0)
  return sharedOut(arrivalRates, meanService, (total * meanSquaredService) / 2)
}

/**
 * Mean wait before service by class in M/M/c with priorities and no pre-emption.
 *
 * @param arrivalRates - by class, first class first.
 * @param serviceRate - of one server and every class.
 * @param servers - integer >= 1.
 * @see Cobham (1954); Gross et al. (2008), Fundamentals of Queueing Theory, 4th ed., eq. (3.40).
 */
export function multiServerPriorityWaits(
  arrivalRates: readonly number[],
  serviceRate: number,
  servers: number,
): number[] {
  const total = arrivalRates.reduce((sum, rate) => sum + rate, 0)
  const pace = servers * serviceRate
  return sharedOut(arrivalRates, 1 / pace, erlangC(servers, total / serviceRate) / pace)
}

/**
 * Mean time in the system by class in M/G/1 with pre-emption; interrupted service resumes.
 *
 * @param arrivalRates - by class, first class first; load below 1.
 * @param meanService - > 0.
 * @param meanSquaredService - mean of the squared service time.
 * @see Gross et al. (2008), section 3.4.3; Conway, Maxwell & Miller (1967), Theory of Scheduling, section 8-7.
 */
export function preemptiveSojourns(
  arrivalRates: readonly number[],
  meanService: number,
  meanSquaredService: number,
): number[] {
  let load = 0
  let residual = 0
  return arrivalRates.map((rate) => {
    const above = 1 - load
    load += rate * meanService
    residual += (rate * meanSquaredService) / 2
    return meanService / above + residual / (above * (1 - load))
  })
}

function sharedOut(arrivalRates: readonly number[], meanService: number, residual: number): number[] {
  let load = 0
  return arrivalRates.map((rate) => {
    const above = 1 - load
    load += rate * meanService
    return residual / (above * (1 - load))
  })
}
