/**
 * Mean wait before service in M/G/1 (Pollaczek and Khinchine).
 *
 * @param arrivalRate - below 1 / meanService.
 * @param meanService - > 0.
 * @param squaredVariation - variance of service / mean squared, >= 0.
 * @see Gross et al. (2008), Fundamentals of Queueing Theory, 4th ed., eq. (5.11).
 */
export function generalServiceWait(
  arrivalRate: number,
  meanService: number,
  squaredVariation: number,
): number {
  const load = arrivalRate * meanService
  return (load * meanService * (1 + squaredVariation)) / (2 * (1 - load))
}

/**
 * Probability that the wait in M/D/1 is at most a time. The terms alternate: use it up to some ten services.
 *
 * @param arrivalRate - below 1 / service.
 * @param service - constant, > 0.
 * @param time - >= 0.
 * @see Erlang (1909); Tijms (2003), A First Course in Stochastic Models, eq. (9.2.14).
 */
export function constantServiceWaitsAtMost(arrivalRate: number, service: number, time: number): number {
  let sum = 0
  let factorial = 1
  for (let count = 0; count * service <= time; count++) {
    if (count > 0) factorial *= count
    const exponent = arrivalRate * (count * service - time)
    sum += (exponent ** count / factorial) * Math.exp(-exponent)
  }
  return (1 - arrivalRate * service) * sum
}

/**
 * Mean wait before service in E_k/M/1: Erlang-k gaps between arrivals.
 *
 * @param arrivalRate - below serviceRate.
 * @param serviceRate - > 0.
 * @param stages - k, integer >= 1.
 * @see Gross et al. (2008), section 5.3.1: the root of sigma = A*(mu (1 - sigma)) in (0, 1).
 */
export function erlangArrivalsWait(arrivalRate: number, serviceRate: number, stages: number): number {
  let root = 0.5
  // The map contracts towards its root; two thousand steps bring it to the last bit at loads up to 0.98.
  for (let step = 0; step < 2000; step++) {
    const pace = stages * arrivalRate
    root = (pace / (pace + serviceRate * (1 - root))) ** stages
  }
  return root / (serviceRate * (1 - root))
}

/**
 * Mean number in the system of M[X]/M/1: arrivals in batches.
 *
 * @param batchRate - batches a unit of time.
 * @param serviceRate - > batchRate x meanSize.
 * @param meanSize - mean size of a batch.
 * @param meanSquaredSize - mean of the squared size.
 * @see Gross et al. (2008), eq. (3.6).
 */
export function batchArrivalsInSystem(
  batchRate: number,
  serviceRate: number,
  meanSize: number,
  meanSquaredSize: number,
): number {
  const load = (batchRate * meanSize) / serviceRate
  return (load * (1 + meanSquaredSize / meanSize)) / (2 * (1 - load))
}
