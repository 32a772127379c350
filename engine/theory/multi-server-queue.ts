import { birthDeath, meanOver } from './birth-death.ts'
import { erlangC } from './erlang.ts'

/** Steady state of a queue, in the unit of time of its rates. */
export interface QueueLengths {
  /** Mean number waiting. */
  readonly waiting: number
  /** Mean number waiting or in service. */
  readonly inSystem: number
  /** Mean wait before service of those who are served. */
  readonly wait: number
  /** Share of arrivals that are turned away or give up. */
  readonly lossShare: number
}

/**
 * M/M/c.
 *
 * @param arrivalRate - below servers x serviceRate.
 * @param serviceRate - of one server, > 0.
 * @param servers - integer >= 1.
 * @see Gross et al. (2008), Fundamentals of Queueing Theory, 4th ed., section 2.3.
 */
export function multiServerQueue(arrivalRate: number, serviceRate: number, servers: number): QueueLengths {
  const load = arrivalRate / serviceRate
  const wait = erlangC(servers, load) / (servers * serviceRate - arrivalRate)
  return { waiting: arrivalRate * wait, inSystem: arrivalRate * wait + load, wait, lossShare: 0 }
}

/**
 * Probability that an arrival to M/M/c waits longer than a time.
 *
 * @param arrivalRate - below servers x serviceRate.
 * @param serviceRate - of one server, > 0.
 * @param servers - integer >= 1.
 * @param time - >= 0.
 * @see Gross et al. (2008), eq. (2.36).
 */
export function waitsLongerThan(
  arrivalRate: number,
  serviceRate: number,
  servers: number,
  time: number,
): number {
  const spare = servers * serviceRate - arrivalRate
  return erlangC(servers, arrivalRate / serviceRate) * Math.exp(-spare * time)
}

/**
 * M/M/c/K: arrivals that find K in the system are lost.
 *
 * @param arrivalRate - > 0.
 * @param serviceRate - of one server, > 0.
 * @param servers - integer >= 1.
 * @param places - K, servers included, integer >= servers.
 * @see Gross et al. (2008), section 2.5.
 */
export function finiteQueue(
  arrivalRate: number,
  serviceRate: number,
  servers: number,
  places: number,
): QueueLengths {
  const shares = birthDeath(
    places,
    () => arrivalRate,
    (state) => serviceRate * Math.min(state, servers),
  )
  return lengthsOf(shares, arrivalRate, servers, shares[places])
}

/**
 * M/M/c + M (Erlang A): who waits gives up after an exponential patience.
 *
 * @param arrivalRate - > 0.
 * @param serviceRate - of one server, > 0.
 * @param servers - integer >= 1.
 * @param patienceRate - 1 / mean patience, > 0.
 * @see Gans, Koole & Mandelbaum (2003), Telephone call centers, M&SOM 5(2), section 4.2.
 */
export function impatientQueue(
  arrivalRate: number,
  serviceRate: number,
  servers: number,
  patienceRate: number,
): QueueLengths {
  const last = Math.ceil(servers + (40 * (arrivalRate + servers * serviceRate)) / patienceRate)
  const shares = birthDeath(
    last,
    () => arrivalRate,
    (state) => serviceRate * Math.min(state, servers) + patienceRate * Math.max(0, state - servers),
  )
  const waiting = meanOver(shares, (state) => Math.max(0, state - servers))
  return lengthsOf(shares, arrivalRate, servers, (patienceRate * waiting) / arrivalRate)
}

function lengthsOf(
  shares: readonly number[],
  arrivalRate: number,
  servers: number,
  lossShare: number,
): QueueLengths {
  const waiting = meanOver(shares, (state) => Math.max(0, state - servers))
  const inSystem = meanOver(shares, (state) => state)
  return { waiting, inSystem, wait: waiting / (arrivalRate * (1 - lossShare)), lossShare }
}
