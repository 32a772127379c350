import { between, pad, round, shuffled, whole } from '../numbers.ts'

/** A show of the baseline. */
export interface BaselineShow {
  /** Its name. */
  readonly id: string
  /** Who hosts it. */
  readonly host: string
  /** Day of the measured window, 1 is the first. */
  readonly day: number
  /** Time of day, `19:00`. */
  readonly starts: string
  /** Length. */
  readonly minutes: number
  /** Host's share of the price. */
  readonly commission: number
  /** CNY for each slot. */
  readonly slotFee: number
  /** Number of slots, 10-20. */
  readonly slots: number
  /** Units planned for a slot / those of an ordinary show. */
  readonly size: number
}

/** A slot of a show, to be filled with a SKU. */
export interface SaleSlot {
  /** The show. */
  readonly show: BaselineShow
  /** Its place in the show, from 0. */
  readonly place: number
}

/** Times of day at which there is a show: 112 in 28 days. */
const TIMES = [
  { starts: '10:00', minutes: 120 },
  { starts: '14:00', minutes: 120 },
  { starts: '19:00', minutes: 120 },
  { starts: '21:00', minutes: 150 },
]

/** Days on whose evening the head host is live, with a show three times as large. */
const HEAD_DAYS = [4, 9, 15, 20, 26]
const HEAD_SIZE = 3

/** Share of SKUs that are sold in two shows. */
const TWICE = 0.12

/** Shows on every day from `firstDay` to `lastDay` of the measured window. */
export function baselineShows(firstDay: number, lastDay: number): BaselineShow[] {
  const days = Array.from({ length: lastDay - firstDay + 1 }, (_, i) => firstDay + i)
  return days.flatMap((day) => {
    const hosts = shuffled(
      `b0 hosts ${day}`,
      Array.from({ length: 12 }, (_, i) => i),
    )
    return TIMES.map((time, i) => {
      const isHead = i === TIMES.length - 1 && HEAD_DAYS.includes(day)
      const name = day > 0 ? `day-${pad(day, 2)}` : `before-${pad(1 - day, 2)}`
      const id = `${name}-${time.starts.slice(0, 2)}h`
      return {
        id,
        host: isHead ? 'head-host' : `host-${pad(hosts[i] + 1, 2)}`,
        day,
        ...time,
        commission: isHead ? 0.2 : round(0.1 + 0.005 * hosts[i], 3),
        slotFee: isHead ? 12_000 : 2_000 + 250 * hosts[i],
        slots: whole(`b0 slots ${id}`, 10, 20),
        size: isHead ? HEAD_SIZE : 1,
      }
    })
  })
}

/** Selling windows: each slot has a SKU of its own, but some SKUs come back in a show of the next days. */
export function sellingWindows(shows: readonly BaselineShow[]): (readonly SaleSlot[])[] {
  const open = shows.map((show) => Array.from({ length: show.slots }, (_, place) => ({ show, place })))
  return shows.flatMap((show, i) => {
    const windows: SaleSlot[][] = []
    for (let slot = open[i].shift(); slot !== undefined; slot = open[i].shift()) {
      const again = between(`twice ${show.id} ${slot.place}`, 0, 1) < TWICE && show.size === 1
      const later = i + whole(`again ${show.id} ${slot.place}`, 3, 9)
      const second = again && open[later]?.[0]?.show.size === 1 ? open[later].shift() : undefined
      windows.push(second === undefined ? [slot] : [slot, second])
    }
    return windows
  })
}
