import type { ReadOptions } from './orders/index.ts'
import type { ReplayOptions } from './replay/index.ts'

export {
  type Basket,
  type BasketLine,
  describeImport,
  type ImportSummary,
  ORDER_FIELDS,
  type OrderedSku,
  type OrderField,
  type OrderHistory,
  type OrderImport,
  type ReadOptions,
  type Reject,
  readOrders,
} from './orders/index.ts'
export { describeReplay, type ReplayOptions, replayScenario } from './replay/index.ts'

/** All that can be said about an order file and its replay, for callers that hand one set of options to both. */
export interface OrderImportOptions extends ReadOptions, ReplayOptions {}
