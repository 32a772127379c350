import { medianOf } from '../median.ts'
import type { OrderHistory } from '../orders/index.ts'
import { TimeZone } from '../orders/index.ts'

/** A history seen by calendar days of its time zone. */
export interface LocalDays {
  /** Wall clock of each order, ms since 1970 as if it showed UTC. */
  readonly wall: Float64Array
  /** First calendar day, days since 1970. */
  readonly first: number
  /** Orders on each day from the first to the last. */
  readonly orders: Float64Array
  /** Units ordered on each day. */
  readonly units: Float64Array
}

/** Milliseconds of a day; a wall clock shows 24 hours a day, whatever summer time does. */
export const DAY = 86_400_000
/** A day with more than this many times the units of a median day is no normal one. */
const SURGE_FACTOR = 3

/**
 * Counts orders and units by calendar day.
 *
 * @param history - the orders; at least one.
 * @returns the days from the first order to the last one, both counted as whole.
 */
export function countDays(history: OrderHistory): LocalDays {
  const zone = new TimeZone(history.timeZone)
  const wall = history.placedAt.map((instant) => zone.toWall(instant))
  const days = wall.map((clock) => Math.floor(clock / DAY))
  const [first, last] = days.reduce(
    ([least, most], day) => [Math.min(least, day), Math.max(most, day)] as const,
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY] as const,
  )
  const orders = new Float64Array(last - first + 1)
  const units = new Float64Array(last - first + 1)
  const sizes = history.baskets.map(({ lines }) => lines.reduce((total, line) => total + line.units, 0))
  for (const [order, day] of days.entries()) {
    const at = day - first
    orders[at] = (orders[at] as number) + 1
    units[at] =
      (units[at] as number) +
      (sizes[history.basket[order] as number] as number) * (history.quantity[order] as number)
  }
  return { wall, first, orders, units }
}

/**
 * Days that say nothing about a normal day: those with more than three times the units of the median day on
 * which anything was sold.
 *
 * @param units - units ordered on each day.
 * @returns indices of these days.
 */
export function findSurgeDays(units: Float64Array): ReadonlySet<number> {
  const usual = medianOf(units.filter((day) => day > 0))
  return new Set([...units.keys()].filter((day) => (units[day] as number) > SURGE_FACTOR * usual))
}

/**
 * The day with most orders.
 *
 * @param orders - orders on each day.
 * @param from - first day looked at.
 * @param to - day after the last one looked at.
 * @returns index of the day, the first of equals.
 */
export function findBusiestDay(orders: Float64Array, from: number, to: number): number {
  let busiest = from
  for (let day = from + 1; day < to; day++) {
    if ((orders[day] as number) > (orders[busiest] as number)) busiest = day
  }
  return busiest
}
