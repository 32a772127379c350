import { CALENDAR_CASES } from './calendar-cases.ts'
import { CLOCK_CASES } from './clock-cases.ts'
import { CONDITION_CASES } from './condition-cases.ts'
import type { ConformanceCase } from './conformance-case.ts'
import { CONTAINER_CASES } from './container-cases.ts'
import { CUSTOMER_CASES } from './customer-cases.ts'
import { INTERRUPT_CASES } from './interrupt-cases.ts'
import { PREEMPTION_CASES } from './preemption-cases.ts'
import { PROCESS_CASES } from './process-cases.ts'
import { RESOURCE_CASES } from './resource-cases.ts'
import { STATION_CASES } from './station-cases.ts'
import { STATISTICS_CASES } from './statistics-cases.ts'
import { STORE_CASES } from './store-cases.ts'

export { type CaseLog, type ConformanceCase, isSameLog, spoiledLogs } from './conformance-case.ts'

/** All cases by theme. */
export const CONFORMANCE_CASES: Readonly<Record<string, readonly ConformanceCase[]>> = {
  calendar: CALENDAR_CASES,
  clock: CLOCK_CASES,
  processes: PROCESS_CASES,
  interrupts: INTERRUPT_CASES,
  conditions: CONDITION_CASES,
  resources: RESOURCE_CASES,
  'pre-emption': PREEMPTION_CASES,
  containers: CONTAINER_CASES,
  stores: STORE_CASES,
  stations: STATION_CASES,
  customers: CUSTOMER_CASES,
  statistics: STATISTICS_CASES,
}
