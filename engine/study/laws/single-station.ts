import { Calendar, run, type Shift, Station, StationItems } from '../../kernel/index.ts'
import type { Choose } from './choose.ts'

/** Someone who is served at a station, in the unit of the clock. */
export interface Customer {
  /** Arrival. */
  readonly at: number
  /** Time of service. */
  readonly service: number
}

/**
 * Two to twenty-five customers.
 *
 * @param choose - makes the choices.
 */
export function arrivals(choose: Choose): Customer[] {
  let at = 0
  return Array.from({ length: choose.whole(2, 25) }, () => {
    at += choose.whole(0, 10)
    return { at, service: choose.whole(1, 30) }
  })
}

/**
 * When customers leave.
 *
 * @param customers - in the order of arrival.
 * @param servers - number of servers.
 * @param order - who is served next; `last-first` by priority classes that rise with each arrival.
 * @param shift - when services may start. @defaultValue always
 */
export function departures(
  customers: readonly Customer[],
  servers: number,
  order: 'fifo' | 'last-first',
  shift?: Shift,
): Float64Array {
  const calendar = new Calendar()
  const station = new Station(calendar, new StationItems(customers.length), {
    servers,
    discipline: order === 'fifo' ? 'fifo' : 'priority',
    classes: customers.length,
    ...(shift === undefined ? {} : { shift }),
    events: { band: 0, entity: 0, completion: 1, opening: 2 },
  })
  const left = new Float64Array(customers.length)
  const arrive = (_: number, item: number): void => {
    station.arrive(item, customers[item].service, order === 'fifo' ? 0 : customers.length - 1 - item)
  }
  const complete = (_: number, item: number): void => {
    station.complete(item)
    left[item] = calendar.now
  }
  for (const [item, { at }] of customers.entries()) calendar.post(at, 1, 0, 0, item)
  const open = (): void => station.open()
  run(calendar, [arrive, complete, open], Number.POSITIVE_INFINITY)
  return left
}
