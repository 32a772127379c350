import { multiServerQueue } from './multi-server-queue.ts'

const STEPS = 10_000
const CLOSE_ENOUGH = 1e-14

/** A station of an open network. */
export interface OpenStation {
  /** Arrivals from outside, a unit of time. */
  readonly arrivalRate: number
  /** Service rate of one server. */
  readonly serviceRate: number
  /** Number of servers. */
  readonly servers: number
}

/**
 * Arrival rate at each station of an open network, from outside and from other stations.
 *
 * @param arrivalRates - from outside, by station.
 * @param routing - probability of going from one station to another; what is left of a row leaves the network.
 * @see Jackson (1957), Networks of waiting lines, Operations Research 5(4): the traffic equations.
 */
export function trafficRates(
  arrivalRates: readonly number[],
  routing: readonly (readonly number[])[],
): number[] {
  let rates = [...arrivalRates]
  for (let step = 0; step < STEPS; step++) {
    const next = arrivalRates.map((outside, to) =>
      rates.reduce((sum, rate, from) => sum + rate * routing[from][to], outside),
    )
    const change = Math.max(...next.map((rate, station) => Math.abs(rate - rates[station])))
    rates = next
    if (change < CLOSE_ENOUGH) break
  }
  return rates
}

/**
 * Mean number in the system at each station of a Jackson network; divided by all arrivals from outside their sum is
 * the mean time in the network.
 *
 * @param stations - with Poisson arrivals and exponential service.
 * @param routing - as in {@link trafficRates}.
 * @see Jackson (1957); Gross et al. (2008), Fundamentals of Queueing Theory, 4th ed., section 4.2.
 */
export function openNetworkLengths(
  stations: readonly OpenStation[],
  routing: readonly (readonly number[])[],
): number[] {
  const rates = trafficRates(
    stations.map(({ arrivalRate }) => arrivalRate),
    routing,
  )
  return stations.map(
    ({ serviceRate, servers }, station) => multiServerQueue(rates[station], serviceRate, servers).inSystem,
  )
}
