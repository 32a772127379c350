import { DAY, HOUR } from '../kernel/index.ts'
import { COMPLAINT_REASONS } from './complaint-reasons.ts'
import { OUTCOME, type Outcome } from './order-book.ts'

const BIN_HOURS = 0.1
const BINS = 20_000

/** How well measured orders were served: counts by the hour they were placed, lead times, on-time shares. */
export class ServiceFold {
  /** Orders. */
  demanded = 0
  /** Orders. */
  accepted = 0
  /** Orders accepted against goods on order. */
  waited = 0
  /** Orders. */
  delivered = 0
  /** Orders cancelled before the first scan. */
  cancelled = 0
  /** Orders whose buyer wished to cancel after the first scan: they are refused at the door. */
  cancelledAfterShip = 0
  /** Orders whose goods never came. */
  lost = 0
  /** Orders refused at the door. */
  refused = 0
  /** Orders returned after delivery. */
  returned = 0
  /** Units. */
  unitsDemanded = 0
  /** Units turned away for lack of stock. */
  unitsTurnedAway = 0
  /** Units accepted and later lost for lack of stock. */
  unitsLostLater = 0
  /** Units whose goods were missing when they were to be picked. */
  unitsOversold = 0
  /** Stock records, of those that can be wrong, that orders were allocated on. */
  recordUses = 0
  /** Records among them that were wrong. */
  recordErrors = 0
  /** Units. */
  unitsDelivered = 0
  /** Units. */
  unitsDeliveredOnTime = 0
  /** Units. */
  unitsReturned = 0
  /** Parcels. */
  parcelsAttempted = 0
  /** Parcels. */
  parcelsRefused = 0
  /** Parcels whose ship-by clock has run out or that were shipped. */
  parcelsShipDue = 0
  /** Parcels. */
  parcelsShippedOnTime = 0
  /** Hours, summed over returned orders. */
  returnCycleHours = 0
  /** Orders whose return is closed. */
  returnsClosed = 0
  /** Complaints by reason. */
  readonly complaints: Int32Array = new Int32Array(COMPLAINT_REASONS.length)
  /** Hours from accepted to delivered, summed over delivered orders, by zone. */
  readonly leadTimeHoursTo: Float64Array
  /** Orders delivered, by zone. */
  readonly deliveredTo: Int32Array
  private leadTimeHours = 0
  private readonly leadTimes = new Int32Array(BINS)
  private readonly dueByHour: Int32Array
  private readonly onTimeByHour: Int32Array
  private readonly placedByHour: Int32Array
  private readonly windowStart: number

  /** @param windowStart - start of the measured window, ms. @param windowEnd - its end, ms. @param zones - number of zones. */
  constructor(windowStart: number, windowEnd: number, zones: number) {
    this.leadTimeHoursTo = new Float64Array(zones)
    this.deliveredTo = new Int32Array(zones)
    this.windowStart = windowStart
    const hours = Math.ceil((windowEnd - windowStart) / HOUR)
    this.dueByHour = new Int32Array(hours)
    this.onTimeByHour = new Int32Array(hours)
    this.placedByHour = new Int32Array(hours)
  }

  /** Notes accepted orders. */
  accept(orders: number, placedAt: number): void {
    this.accepted += orders
    this.placedByHour[this.hourOf(placedAt)] += orders
  }

  /** Notes delivered orders, and how long they took. */
  deliver(orders: number, zone: number, placedAt: number, deliveredAt: number): void {
    this.delivered += orders
    const hours = (deliveredAt - placedAt) / HOUR
    this.deliveredTo[zone] += orders
    this.leadTimeHoursTo[zone] += hours * orders
    this.leadTimeHours += hours * orders
    this.leadTimes[Math.min(BINS - 1, Math.floor(hours / BIN_HOURS))] += orders
  }

  /** Notes orders that ended without delivery. */
  fail(outcome: Outcome, orders: number): void {
    if (outcome === OUTCOME.refused) this.refused += orders
    else if (outcome === OUTCOME.cancelled) this.cancelled += orders
    else this.lost += orders
  }

  /** Notes orders that have become due, on time or not. */
  due(orders: number, placedAt: number, isOnTime: boolean): void {
    const hour = this.hourOf(placedAt)
    this.dueByHour[hour] += orders
    if (isOnTime) this.onTimeByHour[hour] += orders
  }

  /** Orders delivered by promise / orders due, or `null`. */
  onTimeRate(): number | null {
    return ratio(sum(this.onTimeByHour), sum(this.dueByHour))
  }

  /** Lowest on-time share among hours with at least `least` orders placed, or `null`. */
  worstHourOnTimeRate(least: number): number | null {
    let worst: number | null = null
    for (let hour = 0; hour < this.placedByHour.length; hour++) {
      if (this.placedByHour[hour] < least || this.dueByHour[hour] === 0) continue
      const share = this.onTimeByHour[hour] / this.dueByHour[hour]
      if (worst === null || share < worst) worst = share
    }
    return worst
  }

  /** Mean hours from accepted to delivered, or `null`. */
  meanLeadTimeHours(): number | null {
    return ratio(this.leadTimeHours, this.delivered)
  }

  /** Quantile of the lead time in hours, to a tenth of an hour, or `null`. */
  leadTimeQuantileHours(probability: number): number | null {
    if (this.delivered === 0) return null
    const rank = Math.ceil(probability * this.delivered)
    let below = 0
    for (let bin = 0; bin < BINS; bin++) {
      below += this.leadTimes[bin]
      if (below >= rank) return (bin + 0.5) * BIN_HOURS
    }
    return BINS * BIN_HOURS
  }

  /**
   * Delivered orders by lead time.
   *
   * @param width - of a bin, h; a multiple of a tenth.
   * @param count - number of bins; the last one is open.
   */
  ordersByLeadTime(width: number, count: number): number[] {
    const orders = new Array<number>(count).fill(0)
    for (let bin = 0; bin < BINS; bin++) {
      orders[Math.min(count - 1, Math.floor(((bin + 0.5) * BIN_HOURS) / width))] += this.leadTimes[bin]
    }
    return orders
  }

  /** Measured days. */
  days(): number {
    return (this.placedByHour.length * HOUR) / DAY
  }

  private hourOf(placedAt: number): number {
    return Math.floor((placedAt - this.windowStart) / HOUR)
  }
}

/** Quotient of two sums, or `null` when there is nothing to divide by. */
export function ratio(numerator: number, denominator: number): number | null {
  return denominator === 0 ? null : numerator / denominator
}

function sum(values: Int32Array): number {
  return values.reduce((total, value) => total + value, 0)
}
