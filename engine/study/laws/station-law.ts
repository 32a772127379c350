import type { Law } from './law.ts'
import { arrivals, departures } from './single-station.ts'

/** One more server in a single line never makes anybody later. */
export const STATION_LAW: Law = {
  id: 'more-servers',
  statement:
    'In a single station served in order of arrival, one server more makes no order later, path by path.',
  source: 'Kiefer & Wolfowitz (1955), On the theory of queues with many servers, Trans. AMS 78',
  cases: 3000,
  quickCases: 1000,
  fault: 'the larger station takes the last comer first',
  examine: (choose, isSpoiled) => {
    const customers = arrivals(choose)
    const servers = choose.whole(1, 4)
    const before = departures(customers, servers, 'fifo')
    const after = departures(customers, servers + 1, isSpoiled ? 'last-first' : 'fifo')
    const later = customers.findIndex((_, place) => after[place] > before[place])
    if (later < 0) return null
    return `order ${later} leaves at ${after[later]} with ${servers + 1} servers and at ${before[later]} with ${servers}`
  },
}
