export { Chain } from './chain.ts'
export { OrderDraft } from './order-draft.ts'
export type { RunState } from './run-state.ts'
