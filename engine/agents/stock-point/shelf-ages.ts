/** Units of perishable stock on hand at one stock point, by the periods that they are still good. */
export class ShelfAges {
  /** Units by remaining life: row 0 is good in this period only. */
  private readonly units: Float64Array
  private readonly isOldestFirst: boolean

  /**
   * @param life - periods that a unit is good, the one of its receipt included; >= 1.
   * @param isOldestFirst - which units are handed out first.
   */
  constructor(life: number, isOldestFirst: boolean) {
    this.units = new Float64Array(life)
    this.isOldestFirst = isOldestFirst
  }

  /** Puts fresh units on the shelf. */
  put(units: number): void {
    this.units[this.units.length - 1] += units
  }

  /** Takes units, at most what is there. */
  take(units: number): void {
    const last = this.units.length - 1
    let left = units
    for (let step = 0; step <= last && left > 0; step++) {
      const age = this.isOldestFirst ? step : last - step
      const taken = Math.min(left, this.units[age])
      this.units[age] -= taken
      left -= taken
    }
  }

  /** Lets a period pass and returns the units that have perished, which leave the shelf. */
  pass(): number {
    const perished = this.units[0]
    this.units.copyWithin(0, 1)
    this.units[this.units.length - 1] = 0
    return perished
  }
}
