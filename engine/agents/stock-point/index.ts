export type { StockRecorder } from './period-end.ts'
export { StockChain } from './stock-chain.ts'
export type { StockState } from './stock-state.ts'
