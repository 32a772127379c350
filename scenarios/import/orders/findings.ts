import type { TextFile } from '../table/index.ts'
import type { BuiltHistory } from './build-history.ts'
import type { OrderRows } from './order-rows.ts'
import type { ReadTimes } from './time-column.ts'
import type { TimeZone } from './time-zone.ts'

/** What a summary is made of. */
export interface Findings {
  /** The file. */
  readonly text: TextFile
  /** Its rows. */
  readonly rows: OrderRows
  /** Their times. */
  readonly times: ReadTimes
  /** Zone of times without offset. */
  readonly zone: TimeZone
  /** The history made of them. */
  readonly built: BuiltHistory
}
