import type { Forecast, Forecaster } from './forecaster.ts'

/**
 * Simple exponential smoothing of daily units, and of the ratio of wanted to planned units over past shows.
 *
 * @param smoothing - weight of the newest day, 0..1.
 * @param showSmoothing - weight of the newest show, 0..1.
 * @see Silver, Pyke & Thomas (2017), Inventory and Production Management in Supply Chains, 4th ed., eq. (3.18).
 */
export function exponentialSmoothing(smoothing: number, showSmoothing: number): Forecaster<Forecast> {
  return {
    start: (dailyMean) => ({ dailyMean: dailyMean.slice(), showRatio: 1 }),
    decide: ({ unitsOrdered, days, endedShows }, memory) => {
      const dailyMean = memory.dailyMean.map(
        (mean, sku) => mean + smoothing * (unitsOrdered[sku] / days - mean),
      )
      let { showRatio } = memory
      for (const { planned, wanted } of endedShows) {
        if (planned > 0) showRatio += showSmoothing * (wanted / planned - showRatio)
      }
      const decision = { dailyMean, showRatio }
      return { decision, memory: decision }
    },
  }
}
