export { runAction } from './run-action.ts'
export type { RunOptions } from './run-options.ts'
