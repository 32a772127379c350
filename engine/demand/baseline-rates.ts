import { DAY, HOUR, lognormal, type Streams } from '../kernel/index.ts'
import type { CompiledScenario } from '../world/index.ts'
import { PreferenceCourse } from './preference-course.ts'
import { RateCourse } from './rate-course.ts'

/**
 * Orders expected outside shows in each hour of the run: the mean day, shaped by `hourOfDay`, times a random level of
 * the day.
 *
 * @param compiled - scenario.
 * @param streams - streams of the run.
 */
export function hourlyRates(compiled: CompiledScenario, streams: Streams): Float64Array {
  const { hourOfDay, dayVariation } = compiled.scenario.demand
  const weights = hourOfDay.reduce((sum, weight) => sum + weight, 0)
  const orders = compiled.skus.meanDailyUnits.reduce((sum, units) => sum + units, 0) / compiled.meanQuantity
  const { start, windowStart, windowEnd } = compiled
  const rates = new Float64Array((windowEnd - start) / HOUR)
  const level = lognormal({ mean: 1, coefficientOfVariation: dayVariation })
  for (let day = 0; day < (windowEnd - start) / DAY; day++) {
    // Days are counted from the window, so that a longer warm-up changes nobody's luck.
    const name = `day ${day - (windowStart - start) / DAY}`
    const ordersOfDay = orders * level.quantile(streams.open(name, 'level').uniform())
    for (let hour = 0; hour < 24; hour++) rates[day * 24 + hour] = (ordersOfDay * hourOfDay[hour]) / weights
  }
  return rates
}

/**
 * When orders outside shows come: of all goods alike, but for variants that gain or lose by the day what buyers prefer.
 *
 * @param compiled - scenario.
 * @param streams - streams of the run.
 * @returns course of each SKU, as if all orders were for it.
 */
export function baselineCourses(compiled: CompiledScenario, streams: Streams): (sku: number) => RateCourse {
  const { preferences, skus, start } = compiled
  const rates = hourlyRates(compiled, streams)
  const usual = new RateCourse(start, HOUR, rates)
  if (preferences === undefined) return () => usual
  const course = new PreferenceCourse(compiled, streams)
  const everySku = skus.ids.map((_, sku) => sku)
  const days = Array.from({ length: rates.length / 24 }, (_, day) =>
    course.factors(start / DAY + day, everySku, skus.meanDailyUnits),
  )
  return (sku) =>
    preferences.groupOf[sku] < 0
      ? usual
      : new RateCourse(
          start,
          HOUR,
          rates.map((rate, hour) => rate * days[Math.floor(hour / 24)][sku]),
        )
}
