import { counterUniform, DAY, normalQuantile, type Streams } from '../kernel/index.ts'
import type { CompiledPreference, CompiledScenario } from '../world/index.ts'

/** How interest in a feature wanders. */
interface Walk {
  /** Key of its luck. */
  readonly key: number
  /** Logarithm of share / share of the others, less what it was, by day since the first of the change. */
  readonly logOdds: number[]
}

/** How preferences among variants run over the days of a replication. */
export class PreferenceCourse {
  private readonly compiled: CompiledScenario
  private readonly windowDay: number
  private readonly walks: readonly Walk[]

  /** @param compiled - scenario. @param streams - streams of the run; luck hangs on names of features and days of the window. */
  constructor(compiled: CompiledScenario, streams: Streams) {
    this.compiled = compiled
    this.windowDay = compiled.windowStart / DAY
    this.walks = (compiled.preferences?.changes ?? []).map(({ feature }) => ({
      key: streams.key(`preference for ${feature}`, 'walk'),
      logOdds: [],
    }))
    // What it remembers is the same whenever it is worked out, and need not be saved.
    Object.freeze(this.walks)
    Object.freeze(this)
  }

  /**
   * What becomes of demand among some offers on a day. All variants of a good that are among them sell together what they
   * would.
   *
   * @param day - day of the run.
   * @param skus - SKU of each offer.
   * @param units - demand of each offer as it would be, >= 0.
   * @returns demand of each offer / what it would be.
   */
  factors(day: number, skus: ArrayLike<number>, units: ArrayLike<number>): Float64Array {
    const factors = new Float64Array(skus.length).fill(1)
    for (const [index, change] of (this.compiled.preferences?.changes ?? []).entries()) {
      if (day >= change.firstDay) this.apply(factors, index, day, skus, units)
    }
    return factors
  }

  private apply(
    factors: Float64Array,
    index: number,
    day: number,
    skus: ArrayLike<number>,
    units: ArrayLike<number>,
  ): void {
    const { changes = [], groups = [], groupOf = [] } = this.compiled.preferences ?? {}
    const change = changes[index]
    const all = new Float64Array(groups.length)
    const featured = new Float64Array(groups.length)
    for (let offer = 0; offer < skus.length; offer++) {
      const group = groupOf[skus[offer]]
      if (group < 0) continue
      all[group] += units[offer] * factors[offer]
      featured[group] += units[offer] * factors[offer] * change.has[skus[offer]]
    }
    for (let offer = 0; offer < skus.length; offer++) {
      const group = groupOf[skus[offer]]
      const before = group < 0 ? 0 : featured[group] / all[group]
      if (!(before > 0 && before < 1)) continue
      const after = this.shareAfter(index, before, day)
      factors[offer] *= change.has[skus[offer]] === 1 ? after / before : (1 - after) / (1 - before)
    }
  }

  /** Share of the variants with a feature on a day, given what it would be. */
  private shareAfter(index: number, before: number, day: number): number {
    const change = this.compiled.preferences?.changes[index] as CompiledPreference
    if (change.step === 0) {
      const risen = Math.min(1, (day - change.firstDay + 1) / change.overDays)
      return Math.min(1, before * (1 + change.rise * risen))
    }
    const weight = before * Math.exp(this.logOdds(index, change, day))
    return weight / (weight + 1 - before)
  }

  private logOdds(index: number, { firstDay, step }: CompiledPreference, day: number): number {
    const { key, logOdds } = this.walks[index]
    for (let at = firstDay + logOdds.length; at <= day; at++) {
      const uniform = counterUniform(key, (at - this.windowDay) >>> 0)
      logOdds.push((logOdds.at(-1) ?? 0) + step * normalQuantile(uniform))
    }
    return logOdds[day - firstDay]
  }
}
