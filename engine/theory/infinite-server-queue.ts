const TWO_PI = 2 * Math.PI

/** Arrival rate base + swing sin(2 pi t / period). */
export interface SineRate {
  /** Mean rate, >= swing. */
  readonly base: number
  /** Height of the wave. */
  readonly swing: number
  /** Length of the wave. */
  readonly period: number
}

/**
 * Expected arrivals from time 0 to a time.
 *
 * @param rate - of arrivals.
 * @param time - >= 0, in the unit of the period.
 */
export function sineArrivals({ base, swing, period }: SineRate, time: number): number {
  const pace = TWO_PI / period
  return base * time + (swing / pace) * (1 - Math.cos(pace * time))
}

/**
 * Mean number in M_t/M/infinity at a time, long after the start. The number is Poisson.
 *
 * @param rate - of arrivals.
 * @param departureRate - 1 / mean stay.
 * @param time - in the unit of the period.
 * @see Eick, Massey & Whitt (1993), M_t/G/infinity queues with sinusoidal arrival rates, Management Science 39(2), eq. (15).
 */
export function sineExponentialStay(rate: SineRate, departureRate: number, time: number): number {
  const pace = TWO_PI / rate.period
  const wave = departureRate * Math.sin(pace * time) - pace * Math.cos(pace * time)
  return rate.base / departureRate + (rate.swing * wave) / (departureRate ** 2 + pace ** 2)
}

/**
 * Mean number in M_t/D/infinity at a time, long after the start: arrivals of the last `stay`.
 *
 * @param rate - of arrivals.
 * @param stay - constant.
 * @param time - in the unit of the period.
 * @see Eick, Massey & Whitt (1993), The physics of the M_t/G/infinity queue, Operations Research 41(4), theorem 1.
 */
export function sineConstantStay(rate: SineRate, stay: number, time: number): number {
  const pace = TWO_PI / rate.period
  return rate.base * stay + (rate.swing / pace) * (Math.cos(pace * (time - stay)) - Math.cos(pace * time))
}

/**
 * Mean number in the system when a steady flow is joined by a pulse on [0, 1]; exponential stays.
 *
 * @param base - steady rate, for ever.
 * @param pulse - rate on top of it on [0, 1].
 * @param departureRate - 1 / mean stay.
 * @param time - >= 0.
 * @see Eick, Massey & Whitt (1993), Operations Research 41(4), theorem 1.
 */
export function pulseExponentialStay(
  base: number,
  pulse: number,
  departureRate: number,
  time: number,
): number {
  const during = -Math.expm1(-departureRate * Math.min(time, 1))
  const after = Math.exp(-departureRate * Math.max(0, time - 1))
  return (base + pulse * during * after) / departureRate
}
