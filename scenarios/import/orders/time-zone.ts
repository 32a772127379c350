const DAY = 86_400_000
/** Offsets change on the quarter hour at most once a day, so one look-up serves all times within it. */
const QUARTER_HOUR = 900_000

/** Turns wall clocks of one place into instants and back, summer time included. */
export class TimeZone {
  /** Name in the IANA database, such as `Asia/Shanghai`. */
  readonly name: string
  readonly #format: Intl.DateTimeFormat
  readonly #offsets = new Map<number, number>()
  readonly #wallOffsets = new Map<number, number>()

  /**
   * @param name - name in the IANA database.
   * @throws {RangeError} if there is no such time zone.
   */
  constructor(name: string) {
    this.name = name
    this.#format = new Intl.DateTimeFormat('en-US', {
      timeZone: name,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    })
  }

  /**
   * Wall clock at an instant.
   *
   * @param instant - milliseconds since 1970, UTC.
   * @returns milliseconds since 1970 as if the wall clock showed UTC.
   */
  toWall(instant: number): number {
    return instant + this.#offsetAt(instant)
  }

  /**
   * Instant at which the wall clock shows a time.
   *
   * A time that occurs twice, when clocks go back, is taken as its first occurrence; one that is skipped,
   * when they go forward, as if they had not.
   *
   * @param wall - milliseconds since 1970 as if the wall clock showed UTC.
   * @returns milliseconds since 1970, UTC.
   */
  toInstant(wall: number): number {
    const quarter = Math.floor(wall / QUARTER_HOUR)
    let offset = this.#wallOffsets.get(quarter)
    if (offset === undefined) {
      offset = this.#findWallOffset(quarter * QUARTER_HOUR)
      this.#wallOffsets.set(quarter, offset)
    }
    return wall - offset
  }

  /**
   * An instant as people of the place write it, with its offset: `2024-11-11T20:00:00+08:00`.
   *
   * @param instant - milliseconds since 1970, UTC.
   * @returns ISO 8601 to the second.
   */
  write(instant: number): string {
    const offset = this.#offsetAt(instant)
    const minutes = Math.round(Math.abs(offset) / 60_000)
    const [hour, minute] = [Math.floor(minutes / 60), minutes % 60].map((part) =>
      String(part).padStart(2, '0'),
    )
    const clock = new Date(instant + offset).toISOString().slice(0, 19)
    return `${clock}${offset < 0 ? '-' : '+'}${hour}:${minute}`
  }

  #findWallOffset(wall: number): number {
    const before = this.#offsetAt(wall - DAY)
    if (this.#offsetAt(wall - before) === before) return before
    const after = this.#offsetAt(wall + DAY)
    return this.#offsetAt(wall - after) === after ? after : before
  }

  #offsetAt(instant: number): number {
    const day = Math.floor(instant / DAY)
    const [from, to] = [this.#offsetOf(day * DAY), this.#offsetOf((day + 1) * DAY)]
    return from === to ? from : this.#offsetOf(Math.floor(instant / QUARTER_HOUR) * QUARTER_HOUR)
  }

  /** Asking Intl is slow: each answer is kept. */
  #offsetOf(instant: number): number {
    let offset = this.#offsets.get(instant)
    if (offset === undefined) {
      offset = this.#readOffset(instant)
      this.#offsets.set(instant, offset)
    }
    return offset
  }

  #readOffset(instant: number): number {
    const part: Record<string, number> = {}
    for (const { type, value } of this.#format.formatToParts(instant)) part[type] = Number(value)
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part
    return Date.UTC(year, month - 1, day, hour, minute, second) - instant
  }
}
