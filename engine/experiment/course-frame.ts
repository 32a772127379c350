import { HOUR } from '../kernel/index.ts'
import { courseStepsOf } from '../ledger/index.ts'
import type { CompiledScenario } from '../world/index.ts'
import type { CourseFrame, MainShow } from './courses.ts'

/**
 * How the courses of a scenario are divided.
 *
 * @param compiled - the scenario.
 */
export function courseFrameOf(compiled: CompiledScenario): CourseFrame {
  const { stepHours, windowSteps } = courseStepsOf(compiled)
  return { stepHours, windowSteps, mainShow: mainShowOf(compiled), regions: compiled.network.regions }
}

function mainShowOf({ shows, windowStart }: CompiledScenario): MainShow | null {
  const { main, ids, startsAt, endsAt } = shows
  if (main < 0) return null
  const hours = (at: number): number => (at - windowStart) / HOUR
  return { id: ids[main], startHours: hours(startsAt[main]), endHours: hours(endsAt[main]) }
}
