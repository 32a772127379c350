import { birthDeath, meanOver } from './birth-death.ts'

/** Steady state of a closed network. */
export interface ClosedNetwork {
  /** Rounds through the network a unit of time. */
  readonly throughput: number
  /** Mean time of a round, thinking aside. */
  readonly response: number
}

/**
 * Closed network of single-server stations by mean value analysis.
 *
 * @param demands - mean service at each station in a round.
 * @param customers - number that go round, integer >= 1.
 * @param thinkTime - mean delay outside the stations in a round. @defaultValue 0
 * @see Reiser & Lavenberg (1980), Mean-value analysis of closed multichain queuing networks, J. ACM 27(2).
 */
export function closedNetwork(demands: readonly number[], customers: number, thinkTime = 0): ClosedNetwork {
  let lengths = demands.map(() => 0)
  let response = 0
  let throughput = 0
  for (let count = 1; count <= customers; count++) {
    const times = demands.map((demand, station) => demand * (1 + lengths[station]))
    response = times.reduce((sum, time) => sum + time, 0)
    throughput = count / (response + thinkTime)
    lengths = times.map((time) => throughput * time)
  }
  return { throughput, response }
}

/**
 * Mean number of machines that are down (waiting for repair or in repair).
 *
 * @param machines - integer >= 1.
 * @param failureRate - of a machine that runs, > 0.
 * @param repairRate - of one repairer, > 0.
 * @param repairers - integer >= 1.
 * @see Gross et al. (2008), Fundamentals of Queueing Theory, 4th ed., section 2.7.
 */
export function machinesDown(
  machines: number,
  failureRate: number,
  repairRate: number,
  repairers: number,
): number {
  const shares = birthDeath(
    machines,
    (down) => (machines - down) * failureRate,
    (down) => repairRate * Math.min(down, repairers),
  )
  return meanOver(shares, (down) => down)
}
