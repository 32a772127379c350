import { KernelError } from './errors.ts'
import { requireInteger, requireNonNegative } from './requirements.ts'

/**
 * Perishable stock of many cells (a cell is, say, one SKU at one site), kept by the day it was produced. A unit
 * produced on day p is good on days p to p + lifeDays - 1. Units leave oldest first; what is past its life stays
 * on hand, and leaves first, until `expire` takes it out.
 */
export class AgeingStock {
  /** Number of cells. */
  readonly cells: number
  /** Days that a unit is good, its day of production included. */
  readonly lifeDays: number
  // A ring of lifeDays cohorts per cell: the cohort of day p lies at p modulo lifeDays.
  private readonly cohorts: Float64Array
  private readonly overdue: Float64Array
  private readonly totals: Float64Array
  private readonly latestDay: Float64Array

  /**
   * @param cells - number of cells, integer >= 0.
   * @param lifeDays - days that a unit is good, integer >= 1.
   * @throws {KernelError} if one of them is outside its range.
   */
  constructor(cells: number, lifeDays: number) {
    this.cells = requireInteger('cells', cells, 0)
    this.lifeDays = requireInteger('lifeDays', lifeDays, 1)
    this.cohorts = new Float64Array(cells * lifeDays)
    this.overdue = new Float64Array(cells)
    this.totals = new Float64Array(cells)
    this.latestDay = new Float64Array(cells).fill(Number.NEGATIVE_INFINITY)
  }

  /**
   * Puts units on the shelf.
   *
   * @param cell - 0 to cells - 1.
   * @param day - today, integer.
   * @param units - >= 0.
   * @param producedDay - day of production, integer <= `day`, may be negative. @defaultValue today
   * @throws {KernelError} if `units` is negative or `producedDay` lies ahead.
   */
  receive(cell: number, day: number, units: number, producedDay: number = day): void {
    requireNonNegative('units', units)
    if (!(producedDay <= day)) throw new KernelError('producedDay', producedDay, `must be <= day (= ${day})`)
    this.turnTo(cell, day)
    this.totals[cell] += units
    if (producedDay <= this.latestDay[cell] - this.lifeDays) this.overdue[cell] += units
    else this.cohorts[this.cohortOf(cell, producedDay)] += units
  }

  /**
   * Takes units off the shelf, oldest first.
   *
   * @param cell - 0 to cells - 1.
   * @param units - 0 to what is on hand.
   * @returns mean day of production of what was taken; the latest day when that is nothing.
   * @throws {KernelError} if `units` is negative or more than is on hand.
   */
  issue(cell: number, units: number): number {
    if (!(units >= 0 && units <= this.totals[cell])) {
      throw new KernelError('units', units, `must be from 0 to what is on hand (= ${this.totals[cell]})`)
    }
    this.totals[cell] -= units
    let left = units - Math.min(units, this.overdue[cell])
    this.overdue[cell] -= units - left
    const latest = this.latestDay[cell]
    let days = (latest - this.lifeDays) * (units - left)
    for (let day = latest - this.lifeDays + 1; left > 0 && day <= latest; day++) {
      const cohort = this.cohortOf(cell, day)
      const taken = Math.min(left, this.cohorts[cohort])
      this.cohorts[cohort] -= taken
      days += day * taken
      left -= taken
    }
    return units > 0 ? days / units : latest
  }

  /**
   * Takes out what is past its life on a day, and returns how many units that were.
   *
   * @param cell - 0 to cells - 1.
   * @param day - today, integer: what was produced on day - lifeDays or before is spoiled.
   */
  expire(cell: number, day: number): number {
    this.turnTo(cell, day)
    const spoiled = this.overdue[cell]
    this.overdue[cell] = 0
    this.totals[cell] -= spoiled
    return spoiled
  }

  /**
   * Units on hand, what is past its life included until `expire`.
   *
   * @param cell - 0 to cells - 1.
   */
  onHand(cell: number): number {
    return this.totals[cell]
  }

  /**
   * Units on hand that were produced on a day still within the life, as seen on the latest day; else 0.
   *
   * @param cell - 0 to cells - 1.
   * @param producedDay - day of production, integer.
   */
  onHandOf(cell: number, producedDay: number): number {
    const latest = this.latestDay[cell]
    const isKept = producedDay <= latest && producedDay > latest - this.lifeDays
    return isKept ? this.cohorts[this.cohortOf(cell, producedDay)] : 0
  }

  private turnTo(cell: number, day: number): void {
    const latest = this.latestDay[cell]
    if (day <= latest) return
    this.latestDay[cell] = day
    if (latest === Number.NEGATIVE_INFINITY) return
    const last = Math.min(day, latest + this.lifeDays)
    for (let next = latest + 1; next <= last; next++) {
      const cohort = this.cohortOf(cell, next)
      this.overdue[cell] += this.cohorts[cohort]
      this.cohorts[cohort] = 0
    }
  }

  private cohortOf(cell: number, day: number): number {
    const remainder = day % this.lifeDays
    return cell * this.lifeDays + (remainder < 0 ? remainder + this.lifeDays : remainder)
  }
}
