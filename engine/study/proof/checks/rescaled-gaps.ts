/**
 * Kolmogorov's statistic sqrt(n) D of gaps between arrivals, in expected arrivals, against the exponential law of mean 1.
 *
 * @param times - of the arrivals, rising, at least two.
 * @param expectedUntil - expected arrivals from the start until a time.
 * @see Brown et al. (2002), The time-rescaling theorem and its application to neural spike train data analysis, Neural
 *   Computation 14(2).
 */
export function rescaledGapDistance(
  times: readonly number[],
  expectedUntil: (time: number) => number,
): number {
  const count = times.length - 1
  const sorted = Float64Array.from(
    { length: count },
    (_, gap) => -Math.expm1(expectedUntil(times[gap]) - expectedUntil(times[gap + 1])),
  ).sort()
  let greatest = 0
  for (let rank = 0; rank < count; rank++)
    greatest = Math.max(greatest, (rank + 1) / count - sorted[rank], sorted[rank] - rank / count)
  return Math.sqrt(count) * greatest
}

/**
 * Probability that sqrt(n) D is at least as large, for many observations of the law.
 *
 * @param distance - from {@link rescaledGapDistance}, >= 0.
 * @see Kolmogorov (1933), Sulla determinazione empirica di una legge di distribuzione.
 */
export function kolmogorovTail(distance: number): number {
  if (distance < 0.2) return 1
  let sum = 0
  for (let term = 1; term <= 100; term++)
    sum += (term % 2 === 1 ? 2 : -2) * Math.exp(-2 * term * term * distance * distance)
  return Math.min(1, Math.max(0, sum))
}
