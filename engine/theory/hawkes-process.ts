/** A self-exciting process: rate + jump e^(-decay t) for each earlier event. */
export interface HawkesRates {
  /** Rate of events that nobody provoked, > 0. */
  readonly rate: number
  /** What an event adds to the rate at once, >= 0 and < decay. */
  readonly jump: number
  /** How fast that fades, > 0. */
  readonly decay: number
}

/**
 * Mean number of events in a window of a stationary Hawkes process.
 *
 * @param rates - of the process.
 * @param window - length of the window.
 * @see Hawkes (1971), Spectra of some self-exciting and mutually exciting point processes, Biometrika 58(1), eq. (9).
 */
export function hawkesMean({ rate, jump, decay }: HawkesRates, window: number): number {
  return (rate * window) / (1 - jump / decay)
}

/**
 * Variance of the number of events in a window of a stationary Hawkes process.
 *
 * @param rates - of the process.
 * @param window - length of the window.
 * @see Hawkes (1971), eq. (13), integrated twice.
 */
export function hawkesVariance(rates: HawkesRates, window: number): number {
  const gain = 1 / (1 - rates.jump / rates.decay)
  const pace = rates.decay - rates.jump
  const fade = -Math.expm1(-pace * window) / pace
  return rates.rate * gain * (window * gain ** 2 + (1 - gain ** 2) * fade)
}

/**
 * Mean and variance of the number of events that one event provokes in all, itself included (Borel distribution).
 *
 * @param branching - events that an event provokes directly, 0..1.
 * @see Consul & Famoye (2006), Lagrangian Probability Distributions, section 8.2.
 */
export function clusterSize(branching: number): readonly [mean: number, variance: number] {
  return [1 / (1 - branching), branching / (1 - branching) ** 3]
}
