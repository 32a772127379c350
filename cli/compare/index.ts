export { compareAction } from './compare-action.ts'
export type { CompareOptions } from './compare-options.ts'
