import { DAY, HOUR, Shift } from '../../kernel/index.ts'
import type { Law } from './law.ts'
import { arrivals, departures } from './single-station.ts'

const MINUTE = HOUR / 60

/** Everything a day later ends a day later. */
export const TIME_SHIFT_LAW: Law = {
  id: 'time-shift',
  statement:
    'At a station that works in shifts, orders that come whole days later leave as many days later, to the millisecond.',
  source: 'shifts repeat every day, and service times belong to orders',
  cases: 3000,
  quickCases: 1000,
  fault: 'they come one hour more than whole days later',
  examine: (choose, isSpoiled) => {
    const shift = new Shift(choose.whole(0, 23) * HOUR, choose.whole(0, 24) * HOUR)
    const days = choose.whole(1, 400)
    const servers = choose.whole(1, 3)
    const customers = arrivals(choose).map(({ at, service }) => ({
      at: at * 7 * MINUTE,
      service: service * MINUTE,
    }))
    const delay = days * DAY + (isSpoiled ? HOUR : 0)
    const before = departures(customers, servers, 'fifo', shift)
    const later = customers.map(({ at, service }) => ({ at: at + delay, service }))
    const after = departures(later, servers, 'fifo', shift)
    const other = customers.findIndex((_, place) => after[place] - before[place] !== delay)
    return other < 0
      ? null
      : `${days} days later order ${other} leaves ${after[other] - before[other]} ms later and not ${delay}`
  },
}
