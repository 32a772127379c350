import { LEAD_TIME_BIN_HOURS, type RunCourse } from '../ledger/index.ts'
import type { CourseFrame, Courses, PolicyCourse } from './courses.ts'
import type { RecordTable } from './record-table.ts'
import { bandsOf, type Estimate, meanInterval } from './statistics/index.ts'

/**
 * The courses of an experiment, from the replications that every policy has finished.
 *
 * @param frame - how courses are divided.
 * @param policies - names of the policy sets, in order.
 * @param records - what came in.
 */
export function summariseCourses(
  frame: CourseFrame,
  policies: readonly string[],
  records: RecordTable,
): Courses {
  return {
    ...frame,
    leadTimeBinHours: LEAD_TIME_BIN_HOURS,
    policies: policies.map((name) => summarisePolicy(name, records.coursesOf(name), frame)),
  }
}

function summarisePolicy(
  name: string,
  courses: readonly RunCourse[],
  { mainShow }: CourseFrame,
): PolicyCourse {
  const stock = courses.map((course) => course.mainShowStockUnits)
  const leadTimes = summed(courses.map((course) => course.ordersByLeadTime))
  const delivered = leadTimes.reduce((sum, orders) => sum + orders, 0)
  return {
    name,
    backlogOrders: bandsOf(courses.map((course) => course.backlogOrders)),
    stockUnits: bandsOf(courses.map((course) => course.stockUnits)),
    mainShowStockUnits: mainShow === null ? null : bandsOf(stock),
    turnedAwayShare: turnedAwayShare(courses),
    leadTimeShare: leadTimes.map((orders) => (delivered === 0 ? 0 : orders / delivered)),
    money: amounts(courses),
  }
}

function turnedAwayShare(courses: readonly RunCourse[]): (number | null)[][] {
  const regions = courses[0]?.unitsDemanded.length ?? 0
  return Array.from({ length: regions }, (_, region) => {
    const demanded = summed(courses.map((course) => course.unitsDemanded[region]))
    const turnedAway = summed(courses.map((course) => course.unitsTurnedAway[region]))
    return demanded.map((units, step) => (units === 0 ? null : turnedAway[step] / units))
  })
}

function amounts(courses: readonly RunCourse[]): Record<string, Estimate> {
  const names = Object.keys(courses[0]?.money ?? {})
  return Object.fromEntries(
    names.map((name) => [name, meanInterval(courses.map((course) => course.money[name]))]),
  )
}

/** Sum of rows of equal length, element by element. */
function summed(rows: readonly (readonly number[])[]): number[] {
  const [first = [], ...others] = rows
  return others.reduce<number[]>((sums, row) => sums.map((sum, index) => sum + row[index]), [...first])
}
