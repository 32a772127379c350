import { NumberColumn } from './number-column.ts'
import { Rejects } from './rejects.ts'
import type { TimeZone } from './time-zone.ts'
import { readWrittenTime, swapDayAndMonth, type TimeReading, type WrittenTime } from './written-time.ts'

/** Whether the day or the month comes first in dates such as `3/4/2024`. */
export type DateOrder = 'day-first' | 'month-first'

/** A column of written times, made into instants. */
export interface ReadTimes {
  /**
   * One instant a row, milliseconds since 1970 UTC; `NaN` where the row had none or it breaks the column's
   * order.
   */
  readonly instants: Float64Array
  /** Order of day and month; absent when no value depends on it. */
  readonly order?: DateOrder
  /** Whether `order` is a guess, because every value can be read both ways. */
  readonly isGuess: boolean
  /** Rows that can only be read in the other order. */
  readonly rejects: Rejects
}

const READINGS: readonly TimeReading[] = ['instant', 'local', 'either', 'day-first', 'month-first']
const INSTANT = READINGS.indexOf('instant')
const EITHER = READINGS.indexOf('either')

/**
 * Gathers written times until the whole column is known, because only the whole column tells day from month.
 */
export class TimeColumn {
  readonly #milliseconds = new NumberColumn((length) => new Float64Array(length))
  readonly #readings = new NumberColumn((length) => new Uint8Array(length))
  readonly #only = { 'day-first': new Rejects(), 'month-first': new Rejects() }
  #lastText = ''
  #lastTime: WrittenTime | undefined

  /**
   * Appends a value.
   *
   * @param text - a written time.
   * @param line - line of the file it stands on.
   * @returns false if it is no time; nothing is appended then.
   */
  push(text: string, line: number): boolean {
    // Lines of one order share their time, so most values repeat the one before.
    if (text !== this.#lastText) {
      this.#lastTime = readWrittenTime(text)
      this.#lastText = text
    }
    const time = this.#lastTime
    if (time === undefined) return false
    this.#append(time)
    if (time.reading === 'day-first')
      this.#only['day-first'].add(line, text, 'the month comes first elsewhere')
    if (time.reading === 'month-first')
      this.#only['month-first'].add(line, text, 'the day comes first elsewhere')
    return true
  }

  /** Appends a row without a time. */
  pushNone(): void {
    this.#append({ milliseconds: Number.NaN, reading: 'instant' })
  }

  /**
   * Makes instants of the column.
   *
   * The order of day and month that more values demand is taken. If none demands one, it is the order in
   * which the column spans the shorter time, and the month comes first where that is equal.
   *
   * @param zone - place of the wall clocks that carry no offset.
   * @param fallback - order to take where this column alone does not tell.
   * @returns the instants, and what was found out about the order.
   */
  read(zone: TimeZone, fallback?: DateOrder): ReadTimes {
    const [days, months] = [this.#only['day-first'].count, this.#only['month-first'].count]
    const undecided = days === 0 && months === 0
    const isOpen = undecided && this.#readings.values().includes(EITHER)
    if (undecided && !isOpen)
      return { instants: this.#instants(zone, 'month-first'), isGuess: false, rejects: new Rejects() }
    const order = undecided ? (fallback ?? this.#shorterOrder()) : days > months ? 'day-first' : 'month-first'
    const rejects = this.#only[order === 'day-first' ? 'month-first' : 'day-first']
    return {
      instants: this.#instants(zone, order),
      order,
      isGuess: undecided && fallback === undefined,
      rejects,
    }
  }

  #append(time: WrittenTime): void {
    this.#milliseconds.push(time.milliseconds)
    this.#readings.push(READINGS.indexOf(time.reading))
  }

  #instants(zone: TimeZone, order: DateOrder): Float64Array {
    const readings = this.#readings.values()
    const other = READINGS.indexOf(order === 'day-first' ? 'month-first' : 'day-first')
    return this.#milliseconds.values().map((milliseconds, row) => {
      const reading = readings[row] as number
      if (reading === INSTANT) return milliseconds
      if (reading === other) return Number.NaN
      const swapped = reading === EITHER && order === 'day-first'
      return zone.toInstant(swapped ? swapDayAndMonth(milliseconds) : milliseconds)
    })
  }

  #shorterOrder(): DateOrder {
    const milliseconds = this.#milliseconds.values()
    const readings = this.#readings.values()
    const swapped = milliseconds.map((value, row) =>
      readings[row] === EITHER ? swapDayAndMonth(value) : value,
    )
    return spanOf(swapped) < spanOf(milliseconds) ? 'day-first' : 'month-first'
  }
}

function spanOf(values: Float64Array): number {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const value of values) {
    if (value < least) least = value
    if (value > most) most = value
  }
  return most - least
}
