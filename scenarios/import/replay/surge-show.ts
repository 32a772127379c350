import type { Demand, Show, Sku, Slot } from '../../schema/index.ts'
import { medianOf } from '../median.ts'

/** A show laid over a history. */
export interface SurgeShow {
  /** The show, or none. */
  readonly shows: Show[]
  /** What it presents, one product after another. */
  readonly slots: Slot[]
}

const HOUR = 3_600_000
const STARTS = 20 * HOUR
const LASTS = 3 * HOUR
const SHOW = 'surge'

/**
 * Makes one evening show, from 20:00 for three hours, that presents the best sellers for equal times.
 * Commission, fee and price in the show are medians of the scenario it is laid over.
 *
 * @param demand - of that scenario.
 * @param skus - products of the history.
 * @param day - day of the measured window, 1 is the first.
 * @param surge - units demanded in the show / units of a mean day, for each product; 0: no show.
 * @param count - best sellers presented; fewer if the history has fewer.
 * @returns the show and its slots; products that are never sold on a normal day are not presented.
 */
export function makeSurgeShow(
  demand: Demand,
  skus: readonly Sku[],
  day: number,
  surge: number,
  count: number,
): SurgeShow {
  const sellers = skus
    .filter(({ meanDailyUnits }) => meanDailyUnits > 0)
    .sort((a, b) => b.meanDailyUnits - a.meanDailyUnits)
    .slice(0, count)
  if (surge === 0 || sellers.length === 0) return { shows: [], slots: [] }
  const usual = (values: readonly number[], otherwise: number): number =>
    values.length === 0 ? otherwise : medianOf(values)
  const show: Show = {
    id: SHOW,
    host: demand.shows[0]?.host ?? 'host',
    day,
    starts: STARTS,
    lasts: LASTS,
    commission: usual(
      demand.shows.map(({ commission }) => commission),
      0,
    ),
    slotFee: usual(
      demand.shows.map(({ slotFee }) => slotFee),
      0,
    ),
  }
  const priceShare = usual(
    demand.slots.map((slot) => slot.priceShare),
    1,
  )
  const lasts = Math.floor(LASTS / sellers.length)
  const slots = sellers.map(
    ({ id }, index): Slot => ({ show: SHOW, sku: id, starts: index * lasts, lasts, surge, priceShare }),
  )
  return { shows: [show], slots }
}
