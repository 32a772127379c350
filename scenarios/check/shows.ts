import type { Scenario, Show } from '../schema/index.ts'
import type { Finding } from './finding.ts'
import { DAY } from './horizon.ts'

/**
 * Shows start and end between the start of the warm-up and the end of the window.
 *
 * @param scenario - the scenario.
 * @yields a finding at each show outside the horizon.
 */
export function* checkShows({ demand, horizon }: Scenario): Generator<Finding> {
  const firstDay = 1 - Math.floor(horizon.warmUp / DAY)
  const lastDay = Math.ceil(horizon.window / DAY)
  for (const [index, show] of demand.shows.entries()) {
    const path = ['demand', 'shows', index]
    if (show.day < firstDay || show.day > lastDay) {
      const rule = `the show lies outside the horizon, which has the days ${firstDay} to ${lastDay}`
      yield {
        path: [...path, 'day'],
        rule,
        fix: `Write a day from ${firstDay} to ${lastDay}, or change the horizon.`,
      }
    } else if (endOf(show) > horizon.window) {
      const rule = `the show ends outside the horizon, which ends with day ${lastDay}`
      yield {
        path: [...path, 'lasts'],
        rule,
        fix: 'Shorten the show, start it earlier or lengthen the window.',
      }
    }
  }
}

/** End of a show in ms after the start of the window. */
function endOf({ day, starts, lasts }: Show): number {
  return (day - 1) * DAY + starts + lasts
}
