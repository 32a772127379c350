import type { Signals } from '../schema/index.ts'
import { correctForecast, forecastToCorrect } from './correct-forecast.ts'
import type { Lever } from './lever.ts'

const DAY = 86_400_000

/** What a pay-per-use service reads (ours; set before any run): fewer signals than a forecast engine, and no social heat. */
const SIGNALS: Signals = {
  sources: {
    'dwell-time': { group: 'live', observes: 'product', noise: 0.35, before: 30 * DAY, coverage: 0.9 },
    'cart-conversion': { group: 'live', observes: 'volume', noise: 0.2, before: 10 * DAY, coverage: 0.9 },
  },
  groupCorrelation: 0.3,
  trainedEvery: 7 * DAY,
  drift: 0.02,
}

/** S11: small merchants have their planning done by a service that they pay by the order. */
export const planningService: Lever = {
  id: 'S11',
  name: 'Planning service for small merchants',
  description:
    'Small merchants have a service plan for them, which reads dwell time and cart conversion, in place of planning by themselves; they pay for every order. All hang on one vendor: when it is down nothing is planned or released for them.',
  dose: {
    meaning: 'share of the goods of small merchants that the service plans for',
    unit: 'share',
    from: 0,
    to: 1,
    default: 1,
    tested: [0, 0.25, 0.5, 0.75, 1],
  },
  cost: {
    // The fee is paid in the run; this is what joining costs.
    priceAt: ({ scenario: { catalogue } }, share) => ({
      capital: 200 * share * catalogue.skus.filter(({ merchant }) => merchant === 'sme').length,
      runningPerDay: 0,
    }),
    source: 'ours: entering goods into the service; its fee of 0.30 CNY an order is paid in the run',
  },
  mechanism: 'planningService',
  obstacle: ({ scenario, policySet: { forecast } }) => {
    if (forecastToCorrect(forecast) === undefined || scenario.signals !== undefined)
      return 'it reads signals already'
    if (scenario.planningService !== undefined) return 'it has a planning service already'
    return scenario.catalogue.merchants?.['sme'] === undefined
      ? 'it tells no small merchants apart; give its catalogue merchants of a kind sme, as b0 has'
      : undefined
  },
  recipe: ({ scenario, policySet }, share) => {
    const base = forecastToCorrect(policySet.forecast)
    if (base === undefined) return
    scenario.signals = SIGNALS
    scenario.planningService = { merchants: ['sme'], share, feePerOrder: 0.3 }
    policySet.forecast = correctForecast(policySet.forecast, {
      kind: 'fused-signals',
      base,
      weight: 1,
      live: false,
      readers: 'planning-service',
    })
  },
}
