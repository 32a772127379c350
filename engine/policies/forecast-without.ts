import type { ForecastPolicy, ForecastPolicyOf, Mechanism } from '../../scenarios/index.ts'

/** A forecast that alarms of hits may correct. */
type Corrigible = ForecastPolicyOf<'hit-alarms'>['base']

/**
 * The forecast that is left when mechanisms are left off: a forecast that corrects another one by what is left off gives
 * way to it.
 *
 * @param forecast - as the policy set has it.
 * @param without - what is left off.
 */
export function forecastWithout(forecast: ForecastPolicy, without: readonly Mechanism[]): ForecastPolicy {
  if (forecast.kind === 'hit-alarms') {
    const base = withoutSignals(forecast.base, without)
    return without.includes('hitAlarms') ? base : { ...forecast, base }
  }
  if (forecast.kind === 'ridge' || forecast.kind === 'quantile-network')
    return without.includes('signals') ? forecast.base : forecast
  return withoutSignals(forecast, without)
}

function withoutSignals(forecast: Corrigible, without: readonly Mechanism[]): Corrigible {
  if (forecast.kind !== 'fused-signals') return forecast
  const leftOff = forecast.readers === 'planning-service' ? 'planningService' : 'signals'
  return without.includes(leftOff) ? forecast.base : forecast
}
