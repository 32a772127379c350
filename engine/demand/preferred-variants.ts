import { counterUniform, DAY, type Streams } from '../kernel/index.ts'
import type { CompiledPreferences, CompiledScenario } from '../world/index.ts'
import { PreferenceCourse } from './preference-course.ts'

/**
 * Which variant the buyer of an order outside shows takes on a day: the one that it would have been, unless that one has lost
 * ground; then, as often as it has, one that has gained.
 */
export class PreferredVariants {
  private readonly compiled: CompiledScenario
  private readonly preferences: CompiledPreferences
  private readonly course: PreferenceCourse
  private readonly key: number
  private readonly everySku: Int32Array
  /** Demand of each SKU today / as it would be. */
  private factors: Float64Array
  private day = -1

  /** @param compiled - scenario. @param preferences - what changes in it. @param streams - streams of the run. */
  constructor(compiled: CompiledScenario, preferences: CompiledPreferences, streams: Streams) {
    this.compiled = compiled
    this.preferences = preferences
    this.course = new PreferenceCourse(compiled, streams)
    this.key = streams.key('baseline', 'variant')
    this.everySku = Int32Array.from({ length: compiled.skus.count }, (_, sku) => sku)
    this.factors = new Float64Array(0)
  }

  /**
   * The variant that is taken.
   *
   * @param sku - the one that it would have been.
   * @param at - time of the order, ms.
   * @param luck - luck of the order.
   */
  of(sku: number, at: number, luck: number): number {
    if (this.preferences.groupOf[sku] < 0) return sku
    this.turnTo(Math.floor(at / DAY))
    const kept = this.factors[sku]
    if (kept >= 1) return sku
    const uniform = counterUniform(this.key, luck)
    return uniform < kept ? sku : this.gainer(sku, (uniform - kept) / (1 - kept))
  }

  private turnTo(day: number): void {
    if (day === this.day) return
    this.day = day
    this.factors = this.course.factors(day, this.everySku, this.compiled.skus.meanDailyUnits)
  }

  /** One of those that have gained, in proportion to what they have. */
  private gainer(loser: number, uniform: number): number {
    const { groups, groupOf } = this.preferences
    const variants = groups[groupOf[loser]]
    let left = 0
    for (const sku of variants) left += this.gainOf(sku)
    left *= uniform
    let last = loser
    for (const sku of variants) {
      const gain = this.gainOf(sku)
      if (gain === 0) continue
      if (left < gain) return sku
      left -= gain
      last = sku
    }
    return last
  }

  private gainOf(sku: number): number {
    return Math.max(0, this.compiled.skus.meanDailyUnits[sku] * (this.factors[sku] - 1))
  }
}
