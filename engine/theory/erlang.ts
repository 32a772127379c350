/**
 * Erlang's B formula: share of arrivals lost by M/G/c/c, whatever the law of service.
 *
 * @param servers - integer >= 0.
 * @param load - arrival rate x mean service, > 0.
 * @see Gross et al. (2008), Fundamentals of Queueing Theory, 4th ed., section 2.5, recursion of eq. (2.45).
 */
export function erlangB(servers: number, load: number): number {
  let loss = 1
  for (let count = 1; count <= servers; count++) loss = (load * loss) / (count + load * loss)
  return loss
}

/**
 * Erlang's C formula: probability that an arrival to M/M/c waits.
 *
 * @param servers - integer > load.
 * @param load - arrival rate x mean service, > 0.
 * @see Gross et al. (2008), eq. (2.32) in terms of Erlang B.
 */
export function erlangC(servers: number, load: number): number {
  const loss = erlangB(servers, load)
  return loss / (1 - (load / servers) * (1 - loss))
}
