export { claimsAction } from './claims-action.ts'
export type { ClaimsOptions } from './claims-options.ts'
