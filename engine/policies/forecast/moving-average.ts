import type { Forecaster } from './forecaster.ts'

/** Memory of {@link movingAverage}: units a day of the last days, newest last. */
export type MovingAverageMemory = readonly Float64Array[]

/**
 * Mean of the last days; shows are taken as planned.
 *
 * @param days - length of the average, days, >= 1.
 */
export function movingAverage(days: number): Forecaster<MovingAverageMemory> {
  return {
    start: (dailyMean) => Array.from({ length: days }, () => dailyMean.slice()),
    decide: ({ unitsOrdered, days: elapsed }, memory) => {
      const latest = unitsOrdered.map((units) => units / elapsed)
      const kept = [...memory.slice(1), latest]
      const dailyMean = latest.map((_, sku) => kept.reduce((sum, day) => sum + day[sku], 0) / kept.length)
      return { decision: { dailyMean, showRatio: 1 }, memory: kept }
    },
  }
}
