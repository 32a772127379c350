import type { CompiledScenario } from '../world/index.ts'
import type { CourseFold } from './course-fold.ts'
import { courseStepsOf } from './course-steps.ts'
import type { Ledger } from './ledger.ts'
import { LEAD_TIME_BIN_HOURS, type RunCourse } from './run-course.ts'

const LEAD_TIME_BINS = 40

/**
 * The course of a finished run.
 *
 * @param ledger - books and folds of the run.
 * @param compiled - its scenario.
 */
export function traceCourse(ledger: Ledger, compiled: CompiledScenario): RunCourse {
  const { course, service, money } = ledger
  const { stepHours, windowSteps } = courseStepsOf(compiled)
  const noted = (values: Float64Array): number[] => [...values.subarray(0, course.noted)]
  return {
    stepHours,
    backlogOrders: noted(course.backlogOrders),
    stockUnits: noted(course.stockUnits),
    mainShowStockUnits: compiled.shows.main < 0 ? [] : noted(course.mainShowStockUnits),
    unitsDemanded: byRegion(course, 'unitsDemanded', windowSteps),
    unitsTurnedAway: byRegion(course, 'unitsTurnedAway', windowSteps),
    ordersByLeadTime: service.ordersByLeadTime(LEAD_TIME_BIN_HOURS, LEAD_TIME_BINS),
    money: money.measuredProfitByAccount(),
  }
}

function byRegion(
  course: CourseFold,
  of: 'unitsDemanded' | 'unitsTurnedAway',
  windowSteps: number,
): number[][] {
  return Array.from({ length: course[of].length / windowSteps }, (_, region) => [
    ...course[of].subarray(region * windowSteps, (region + 1) * windowSteps),
  ])
}
