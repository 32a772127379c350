export { Chain } from './chain.ts'
export { OrderDraft } from './order-draft.ts'
export type { RunState } from './run-state.ts'
export { StockChain, type StockRecorder, type StockState } from './stock-point/index.ts'
