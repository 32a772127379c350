import type { ForecastPolicy, ForecastPolicyOf } from '../schema/index.ts'

/** A forecast by past sales or plan alone. */
export type PlainForecast = ForecastPolicyOf<'plan' | 'moving-average' | 'exponential-smoothing'>

/**
 * The forecast that signals would correct: that of a policy set, or the one that its alarms of hits correct.
 *
 * @param forecast - of the policy set.
 * @returns `undefined`: it reads signals already.
 */
export function forecastToCorrect(forecast: ForecastPolicy): PlainForecast | undefined {
  const plain = forecast.kind === 'hit-alarms' ? forecast.base : forecast
  return 'base' in plain ? undefined : plain
}

/**
 * A forecast in which signals correct what {@link forecastToCorrect} gave; alarms of hits are heard as before.
 *
 * @param forecast - of the policy set.
 * @param fused - what takes its place.
 */
export function correctForecast(
  forecast: ForecastPolicy,
  fused: ForecastPolicyOf<'fused-signals'>,
): ForecastPolicy {
  return forecast.kind === 'hit-alarms' ? { ...forecast, base: fused } : fused
}
