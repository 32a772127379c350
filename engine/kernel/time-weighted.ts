/** Mean and variance over time of a number that stays constant between changes: a queue length, servers busy. */
export class TimeWeighted {
  /** The number as it is now. */
  value: number
  /** Greatest value since the last reset. */
  maximum: number
  private since: number
  private changedAt: number
  private area = 0
  private areaOfSquares = 0

  /**
   * @param at - start of observation, milliseconds.
   * @param value - value then. @defaultValue 0
   */
  constructor(at: number, value: number = 0) {
    this.since = at
    this.changedAt = at
    this.value = value
    this.maximum = value
  }

  /**
   * Changes the value.
   *
   * @param at - instant, milliseconds, not before the last change.
   * @param value - value from then on.
   */
  update(at: number, value: number): void {
    const weighted = this.value * (at - this.changedAt)
    this.area += weighted
    this.areaOfSquares += this.value * weighted
    this.changedAt = at
    this.value = value
    if (value > this.maximum) this.maximum = value
  }

  /**
   * Mean over time since the last reset; NaN before any time has passed.
   *
   * @param at - end of observation, milliseconds, not before the last change.
   */
  mean(at: number): number {
    return this.integral(at) / (at - this.since)
  }

  /**
   * Variance over time (of the population) since the last reset; NaN before any time has passed.
   *
   * @param at - end of observation, milliseconds, not before the last change.
   */
  variance(at: number): number {
    const squares = this.areaOfSquares + this.value * this.value * (at - this.changedAt)
    return squares / (at - this.since) - this.mean(at) ** 2
  }

  /**
   * Value x milliseconds since the last reset.
   *
   * @param at - end of observation, milliseconds, not before the last change.
   */
  integral(at: number): number {
    return this.area + this.value * (at - this.changedAt)
  }

  /**
   * Forgets what was observed, for a warm-up; the value stays.
   *
   * @param at - start of the new observation, milliseconds, not before the last change.
   */
  reset(at: number): void {
    this.since = at
    this.changedAt = at
    this.area = 0
    this.areaOfSquares = 0
    this.maximum = this.value
  }
}
