import type { ReadOptions } from './orders/index.ts'
import type { ReplayOptions } from './replay/index.ts'

export {
  type Basket,
  type BasketLine,
  describeImport,
  type ImportSummary,
  type LeftOut,
  ORDER_FIELDS,
  type OrderedSku,
  type OrderField,
  type OrderHistory,
  type OrderImport,
  type ReadOptions,
  type Reject,
  type ReversalCounts,
  readOrders,
  type TimeSpan,
} from './orders/index.ts'
export { describeReplay, type ReplayOptions, replayScenario } from './replay/index.ts'

/**
 * All that can be said about an order file and its replay, for callers that hand one set of options to both.
 */
export interface OrderImportOptions extends ReadOptions, ReplayOptions {}
