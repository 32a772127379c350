import type { ShockTime } from '../../scenarios/index.ts'
import { AliasTable, DAY, HOUR, type RandomStream } from '../kernel/index.ts'
import type { CompiledScenario } from '../world/index.ts'

const HOURS = 24

/**
 * When a drawn shock begins, inside the measured window.
 *
 * @param when - how its time is distributed.
 * @param compiled - scenario.
 * @param stream - source of luck: two uniform numbers.
 * @returns integer ms.
 */
export function drawTime(when: ShockTime, compiled: CompiledScenario, stream: RandomStream): number {
  const { windowStart, windowEnd } = compiled
  const [first, second] = [stream.uniform(), stream.uniform()]
  const within = (at: number) => Math.min(windowEnd - 1, Math.max(windowStart, Math.floor(at)))
  switch (when.kind) {
    case 'uniform':
      return within(windowStart + first * (windowEnd - windowStart))
    case 'hours': {
      const days = (windowEnd - windowStart) / DAY
      const cell = new AliasTable(
        Float64Array.from({ length: days * HOURS }, (_, hour) => when.weights[hour % HOURS]),
      ).pick(first)
      return within(windowStart + (cell + second) * HOUR)
    }
    case 'near-shows':
      return within(drawShow(compiled, first) + (2 * second - 1) * when.within)
  }
}

/** Start of a show in the window, larger ones more often; the start of the window where there is none. */
function drawShow({ shows, windowStart }: CompiledScenario, uniform: number): number {
  const planned = Float64Array.from({ length: shows.count }, (_, show) => {
    const units = shows.slotPlannedUnits.subarray(shows.slotStart[show], shows.slotStart[show + 1])
    return shows.startsAt[show] < windowStart ? 0 : units.reduce((sum, part) => sum + part, 0)
  })
  if (planned.every((units) => units === 0)) return windowStart
  return shows.startsAt[new AliasTable(planned).pick(uniform)]
}
