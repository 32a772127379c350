import { Calendar } from '../../kernel/index.ts'
import type { CaseLog, ConformanceCase } from './conformance-case.ts'

/** Order of events of the calendar itself. */
export const CALENDAR_CASES: readonly ConformanceCase[] = [
  {
    id: 'jaamsim/priority-order',
    behaviour: 'At one instant the lowest band goes first, whatever the order of posting.',
    expected: [0, 1, 2, 3, 4],
    observe: () => played([4, 2, 0, 3, 1].map((band) => ({ at: 0, band, item: band }))),
  },
  {
    id: 'jaamsim/fifo-order',
    behaviour: 'At one instant and in one band, events come in the order of posting.',
    expected: [0, 1, 2, 3, 4],
    observe: () => played([0, 1, 2, 3, 4].map((item) => ({ at: 0, band: 1, item }))),
  },
  {
    id: 'jaamsim/fifo-order-over-ticks',
    behaviour:
      'Three rounds of events for the instants 0 to 4 come by instant, then in the order of posting.',
    expected: [0, 10, 20, 1, 11, 21, 2, 12, 22, 3, 13, 23, 4, 14, 24],
    observe: () => {
      const instants = [0, 1, 2, 3, 4]
      return played([0, 10, 20].flatMap((round) => instants.map((at) => ({ at, band: 0, item: round + at }))))
    },
  },
  {
    id: 'jaamsim/cancelled-event',
    behaviour: 'An event that was cancelled does not happen, and the others keep their order.',
    expected: [0, 1, 3, 4],
    observe: () => {
      const calendar = new Calendar()
      const handles = [0, 1, 2, 3, 4].map((item) => calendar.post(0, 0, 0, -1, item))
      calendar.cancel(handles[2])
      return itemsOf(calendar)
    },
  },
]

function played(events: readonly { at: number; band: number; item: number }[]): CaseLog {
  const calendar = new Calendar()
  for (const { at, band, item } of events) calendar.post(at, band, 0, -1, item)
  return itemsOf(calendar)
}

function itemsOf(calendar: Calendar): CaseLog {
  const items: number[] = []
  while (calendar.advance()) items.push(calendar.item)
  return items
}
