import type { CompiledScenario } from '../../engine/index.ts'

const HOUR = 3_600_000
const HOURS_A_DAY = 24

/**
 * Units planned to be demanded in each hour of the measured window: the everyday demand by hour of day, and the planned
 * bursts of the shows.
 *
 * @param compiled - scenario.
 * @returns one value an hour, units; no luck is in them.
 */
export function demandByHour(compiled: CompiledScenario): number[] {
  const { scenario, skus, windowStart, windowEnd } = compiled
  const { hourOfDay } = scenario.demand
  const weight = hourOfDay.reduce((sum, value) => sum + value, 0)
  const units = skus.meanDailyUnits.reduce((sum, value) => sum + value, 0)
  const hours = Array.from({ length: Math.ceil((windowEnd - windowStart) / HOUR) }, (_, hour) =>
    weight === 0 ? 0 : (units * hourOfDay[hour % HOURS_A_DAY]) / weight,
  )
  for (let show = 0; show < compiled.shows.count; show++) addShow(hours, compiled, show)
  return hours
}

function addShow(hours: number[], { shows, windowStart }: CompiledScenario, show: number): void {
  const { startsAt, slotStart, slotPlannedUnits, slotShape, binWidth } = shows
  for (let slot = slotStart[show]; slot < slotStart[show + 1]; slot++) {
    for (const [bin, share] of slotShape[slot].entries()) {
      const hour = Math.floor((startsAt[show] + bin * binWidth - windowStart) / HOUR)
      if (hour >= 0 && hour < hours.length) hours[hour] += slotPlannedUnits[slot] * share
    }
  }
}
