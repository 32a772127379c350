/**
 * Variance of orders / variance of demand of an order-up-to policy that forecasts by a moving average; the safety stock
 * is constant.
 *
 * @param leadTime - periods, review included.
 * @param periods - that the average covers.
 * @param correlation - of demand from one period to the next, AR(1), -1..1.
 * @see Chen, Drezner, Ryan & Simchi-Levi (2000), Quantifying the bullwhip effect, Management Science 46(3), eq. (5).
 */
export function movingAverageBullwhip(leadTime: number, periods: number, correlation: number): number {
  const share = leadTime / periods
  return 1 + (2 * share + 2 * share * share) * (1 - correlation ** periods)
}

/**
 * As {@link movingAverageBullwhip}, with exponential smoothing.
 *
 * @param leadTime - periods, review included.
 * @param smoothing - weight of the newest period, 0..1.
 * @param correlation - of demand from one period to the next, AR(1), -1..1.
 * @see Chen, Ryan & Simchi-Levi (2000), The impact of exponential smoothing forecasts on the bullwhip effect, Naval
 *   Research Logistics 47(4), eq. (5).
 */
export function smoothingBullwhip(leadTime: number, smoothing: number, correlation: number): number {
  const gain = leadTime * smoothing
  const memory = (1 - correlation) / (1 - (1 - smoothing) * correlation)
  return 1 + (2 * gain + (2 * gain * gain) / (2 - smoothing)) * memory
}
