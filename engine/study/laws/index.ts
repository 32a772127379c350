import { BOOKS_LAW } from './books-law.ts'
import { type ExpectationLaw, MORE_CAPACITY_LAW } from './expectation-law.ts'
import { LATER_SCENARIO_LAW } from './later-scenario-law.ts'
import type { Law } from './law.ts'
import { NO_DEMAND_LAW } from './no-demand-law.ts'
import { PERMUTED_SKUS_LAW } from './permuted-skus-law.ts'
import { REROUTING_LAW } from './rerouting-law.ts'
import { SNAPSHOT_LAW } from './snapshot-law.ts'
import { STATION_LAW } from './station-law.ts'
import { TIME_SHIFT_LAW } from './time-shift-law.ts'

export { type Choose, chooseBy } from './choose.ts'
export { differenceIn, type ExpectationLaw } from './expectation-law.ts'
export {
  compareLots,
  type Functional,
  LOT_INDICATORS,
  type LotComparison,
  type LotIndicator,
} from './lots-law.ts'

/** Laws that hold in every case. */
export const LAWS: readonly Law[] = [
  BOOKS_LAW,
  STATION_LAW,
  TIME_SHIFT_LAW,
  LATER_SCENARIO_LAW,
  NO_DEMAND_LAW,
  PERMUTED_SKUS_LAW,
  SNAPSHOT_LAW,
  REROUTING_LAW,
]

/** Laws that hold in expectation. */
export const EXPECTATION_LAWS: readonly ExpectationLaw[] = [MORE_CAPACITY_LAW]
