export { ladderAction } from './ladder-action.ts'
export type { LadderCommandOptions } from './ladder-options.ts'
