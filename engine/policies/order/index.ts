export { makeOrderingRule } from './make-ordering-rule.ts'
export type { OrderingRule, OrderObservation } from './ordering-rule.ts'
