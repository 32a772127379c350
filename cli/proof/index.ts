export { proofAction } from './proof-action.ts'
export type { ProofOptions } from './proof-options.ts'
