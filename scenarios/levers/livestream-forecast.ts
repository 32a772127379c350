import type { Signals } from '../schema/index.ts'
import { correctForecast, forecastToCorrect } from './correct-forecast.ts'
import type { Lever } from './lever.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR

/**
 * What a forecast engine reads (ours; set before any run): a few signals stand for the hundreds of features of each group.
 * Noise is a standard deviation on the logarithm of volume; what is known early is vague, what comes late is sharp.
 */
export const LIVESTREAM_SIGNALS: Signals = {
  sources: {
    'host-record': { group: 'history', observes: 'show', noise: 0.3, before: 40 * DAY, coverage: 1 },
    'product-record': { group: 'history', observes: 'product', noise: 0.4, before: 40 * DAY, coverage: 0.6 },
    'audience-match': { group: 'profile', observes: 'product', noise: 0.3, before: 30 * DAY, coverage: 0.9 },
    'promotion-plan': { group: 'scene', observes: 'show', noise: 0.25, before: 20 * DAY, coverage: 1 },
    'short-videos': { group: 'social', observes: 'product', noise: 0.25, before: 14 * DAY, coverage: 0.8 },
    'search-heat': { group: 'social', observes: 'show', noise: 0.25, before: 10 * DAY, coverage: 0.9 },
    'carts-and-reminders': { group: 'live', observes: 'volume', noise: 0.15, before: 2 * DAY, coverage: 1 },
  },
  groupCorrelation: 0.3,
  trainedEvery: 7 * DAY,
  drift: 0.02,
}

/** S01: a forecast that fuses many signals, in place of past sales alone. */
export const livestreamForecast: Lever = {
  id: 'S01',
  name: 'Livestream forecast engine',
  description:
    'What shows and products in them will sell is read from signals of five groups (records, audience, promotion plan, social heat, the live room before and during the show), weighted by how sharp each is, in place of past sales alone.',
  dose: {
    meaning: 'share of what each signal tells that is believed: from past sales alone (0) to all of it (1)',
    unit: 'share',
    from: 0,
    to: 1,
    default: 1,
    tested: [0, 0.25, 0.5, 0.75, 1],
  },
  cost: {
    // Feeds, computing and a team of eight for a platform of this size.
    priceAt: () => ({ capital: 6_000_000, runningPerDay: 9_000 }),
    source: 'ours: data feeds, computing and a team of eight',
  },
  mechanism: 'signals',
  obstacle: ({ scenario, policySet: { forecast } }) => {
    if (forecastToCorrect(forecast) === undefined) return 'its policy set reads signals already'
    return scenario.demand.shows.length > 0 ? undefined : 'it has no show whose volume could be foreseen'
  },
  recipe: ({ scenario, policySet }, weight) => {
    const base = forecastToCorrect(policySet.forecast)
    if (base === undefined) return
    scenario.signals ??= LIVESTREAM_SIGNALS
    const fused = { kind: 'fused-signals', base, weight, live: true } as const
    policySet.forecast = correctForecast(policySet.forecast, fused)
  },
}
