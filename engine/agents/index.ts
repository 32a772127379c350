export { Chain } from './chain.ts'
export type { RunState } from './run-state.ts'
