import { DAY, HOUR } from '../kernel/index.ts'
import type { CompiledScenario } from '../world/index.ts'

/** Steps at most, so that a record stays small however long the window is: three weeks of hours. */
const MOST_STEPS = 504
const DAYS_BEYOND = 7

/** How a course is divided. */
export interface CourseSteps {
  /** Length of a step, h; a whole number. */
  readonly stepHours: number
  /** Steps in all. */
  readonly steps: number
  /** Steps that begin inside the measured window. */
  readonly windowSteps: number
}

/**
 * Divides the course of a scenario: the measured window and a week beyond it, within the drain, in steps of an hour,
 * or of more where that would be too many.
 *
 * @param compiled - scenario.
 */
export function courseStepsOf({ windowStart, windowEnd, end }: CompiledScenario): CourseSteps {
  const lasts = Math.min(windowEnd + DAYS_BEYOND * DAY, end) - windowStart
  const stepHours = Math.max(1, Math.ceil(lasts / HOUR / MOST_STEPS))
  const stepsIn = (time: number): number => Math.ceil(time / (stepHours * HOUR))
  return { stepHours, steps: stepsIn(lasts), windowSteps: stepsIn(windowEnd - windowStart) }
}
