import type { HitAlarms } from '../schema/index.ts'
import type { Lever } from './lever.ts'

const DAY = 86_400_000

/**
 * What a vendor of trend forecasts states (ours; set before any run): one product in ten is a hit, alarms come four months
 * ahead (reported are three to six), and with both rates right by 95 % so is the whole, as reported.
 */
const STATED: HitAlarms = { hitShare: 0.1, hitRate: 0.95, falseAlarmRate: 0.05, lead: 120 * DAY }

/** S03: hits are told months ahead, and material and production are ordered by that. */
export const hitDetection: Lever = {
  id: 'S03',
  name: 'Early detection of hits',
  description:
    'A model of trends raises an alarm on goods that will be hits, months before their show and so before goods with a long way must be ordered. The order is raised to what is to be expected after an alarm of the stated quality (Bayes); a false alarm is stock. Without an alarm goods are planned as ever.',
  dose: {
    meaning:
      'share of hits of which there is an alarm: from the share of all other goods (an alarm tells nothing) to nearly all',
    unit: 'share',
    from: STATED.falseAlarmRate,
    to: STATED.hitRate,
    default: STATED.hitRate,
    tested: [0.05, 0.275, 0.5, 0.725, 0.95],
  },
  cost: {
    // A model trained on the feeds of several platforms, and the team that keeps it.
    priceAt: () => ({ capital: 9_000_000, runningPerDay: 12_000 }),
    source: 'ours: trend data of several platforms, computing and a team of ten',
  },
  mechanism: 'hitAlarms',
  obstacle: ({ scenario, policySet: { forecast } }) => {
    if (forecast.kind === 'hit-alarms') return 'its policy set hears alarms already'
    if (forecast.kind === 'ridge' || forecast.kind === 'quantile-network')
      return `its policy set forecasts by ${forecast.kind}, which alarms cannot be joined to; write fused-signals or a forecast by past sales`
    return scenario.demand.slots.length > 0 ? undefined : 'it has no show with slots; add one'
  },
  recipe: ({ scenario, policySet }, hitRate) => {
    const { forecast } = policySet
    if (forecast.kind === 'hit-alarms' || forecast.kind === 'ridge' || forecast.kind === 'quantile-network')
      return
    scenario.hitAlarms = { ...(scenario.hitAlarms ?? STATED), hitRate }
    const believed = { hitRate, falseAlarmRate: STATED.falseAlarmRate }
    policySet.forecast = { kind: 'hit-alarms', base: forecast, silence: 'ignored', believed }
  },
}
