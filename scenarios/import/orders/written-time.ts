/**
 * How a written time is to be understood. `instant`: a point in time. `local`: a wall clock, its zone told
 * elsewhere. `day-first` and `month-first`: a wall clock that can be read in this order only. `either`: a
 * wall clock such as `3/4/2024` that can be read both ways.
 */
export type TimeReading = 'instant' | 'local' | 'day-first' | 'month-first' | 'either'

/** A written time that has been understood. */
export interface WrittenTime {
  /**
   * Milliseconds since 1970, in UTC for an instant, otherwise as if the wall clock showed UTC; the month
   * comes first where both orders are possible.
   */
  readonly milliseconds: number
  /** How it is to be understood. */
  readonly reading: TimeReading
}

const CLOCK = String.raw`(?:[T ,]\s*(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s*([AP]M)?)?`
const OFFSET = String.raw`\s*(Z|UTC|[+-]\d{2}(?::?\d{2})?)?`
const YEAR_FIRST = new RegExp(
  String.raw`^(\d{4})([-/.年])(\d{1,2})[-/.月](\d{1,2})日?${CLOCK}${OFFSET}$`,
  'i',
)
const YEAR_LAST = new RegExp(String.raw`^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})${CLOCK}$`, 'i')
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:(\d{2})(\d{2})(\d{2}))?$/
const EPOCH = /^(\d{9,13})(?:\.(\d+))?$/
const DAY = 86_400_000
/** Orders lie in these years; a time outside them is a misread column. */
const YEARS = { first: 1970, last: 2199 }

/**
 * Understands one written time: ISO 8601 with or without offset, `2024-11-11 20:00[:05]`, `2024/11/1`,
 * `2024年11月1日`, `20241101[200005]`, seconds or milliseconds since 1970, and `11/1/2024 8:26 [PM]` in both
 * orders.
 *
 * @param text - one value of the column.
 * @returns the time, or `undefined` when it is none, such as 30 February.
 */
export function readWrittenTime(text: string): WrittenTime | undefined {
  const trimmed = text.trim()
  return readYearFirst(trimmed) ?? readYearLast(trimmed) ?? readDigits(trimmed)
}

/**
 * Swaps day and month of a wall clock whose day is at most 12.
 *
 * @param milliseconds - wall clock as if it showed UTC.
 * @returns the same clock time on the day read the other way round.
 */
export function swapDayAndMonth(milliseconds: number): number {
  const date = new Date(milliseconds)
  const swapped = Date.UTC(date.getUTCFullYear(), date.getUTCDate() - 1, date.getUTCMonth() + 1)
  return swapped + (((milliseconds % DAY) + DAY) % DAY)
}

function readYearFirst(text: string): WrittenTime | undefined {
  const match = YEAR_FIRST.exec(text)
  if (match === null) return undefined
  const [, year, , month, day, ...rest] = match
  const milliseconds = wallClock(Number(year), Number(month), Number(day), rest)
  const offset = rest[5]
  if (milliseconds === undefined) return undefined
  if (offset === undefined) return { milliseconds, reading: 'local' }
  return { milliseconds: milliseconds - offsetMilliseconds(offset), reading: 'instant' }
}

function readYearLast(text: string): WrittenTime | undefined {
  const match = YEAR_LAST.exec(text)
  if (match === null) return undefined
  const [, first, , second, written = '', ...rest] = match
  const year = written.length === 2 ? 2000 + Number(written) : Number(written)
  const monthFirst = wallClock(year, Number(first), Number(second), rest)
  const dayFirst = wallClock(year, Number(second), Number(first), rest)
  if (monthFirst === undefined) {
    return dayFirst === undefined ? undefined : { milliseconds: dayFirst, reading: 'day-first' }
  }
  if (dayFirst === undefined) return { milliseconds: monthFirst, reading: 'month-first' }
  // 5/5/2024 is the same day in both orders: no evidence for either, and none needed.
  return { milliseconds: monthFirst, reading: dayFirst === monthFirst ? 'local' : 'either' }
}

function readDigits(text: string): WrittenTime | undefined {
  const compact = COMPACT.exec(text)
  if (compact !== null) {
    const [, year, month, day, ...clock] = compact
    const milliseconds = wallClock(Number(year), Number(month), Number(day), clock)
    return milliseconds === undefined ? undefined : { milliseconds, reading: 'local' }
  }
  const epoch = EPOCH.exec(text)
  if (epoch === null) return undefined
  const seconds = (epoch[1] as string).length <= 10
  const milliseconds = Math.round(Number(text) * (seconds ? 1_000 : 1))
  return isPlausible(milliseconds) ? { milliseconds, reading: 'instant' } : undefined
}

/** `clock` holds hours, minutes, seconds, fraction, AM/PM; all may be missing. */
function wallClock(
  year: number,
  month: number,
  day: number,
  clock: readonly (string | undefined)[],
): number | undefined {
  const [hours, minutes = '0', seconds = '0', fraction = '0', half] = clock
  const hour = hourOfDay(Number(hours ?? 0), half)
  const date = Date.UTC(year, month - 1, day)
  const isDate = month >= 1 && month <= 12 && day >= 1 && new Date(date).getUTCDate() === day
  if (!isDate || hour === undefined || Number(minutes) > 59 || Number(seconds) > 59) return undefined
  const time = (hour * 60 + Number(minutes)) * 60 + Number(seconds)
  const milliseconds = date + time * 1_000 + Number(fraction.slice(0, 3).padEnd(3, '0'))
  return isPlausible(milliseconds) ? milliseconds : undefined
}

function hourOfDay(hours: number, half: string | undefined): number | undefined {
  if (half === undefined) return hours <= 23 ? hours : undefined
  if (hours < 1 || hours > 12) return undefined
  return (hours % 12) + (half.toUpperCase() === 'PM' ? 12 : 0)
}

function isPlausible(milliseconds: number): boolean {
  return milliseconds >= Date.UTC(YEARS.first, 0) && milliseconds < Date.UTC(YEARS.last + 1, 0)
}

function offsetMilliseconds(written: string): number {
  if (!/\d/.test(written)) return 0
  const [hours, minutes] = [written.slice(1, 3), written.slice(3).replace(':', '')]
  const value = (Number(hours) * 60 + Number(minutes || 0)) * 60_000
  return written.startsWith('-') ? -value : value
}
