export { diffAction } from './diff-action.ts'
export type { DiffOptions } from './diff-options.ts'
