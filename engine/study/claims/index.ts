export type { Verdict } from './claim.ts'
export type { EffectFinding, LeverFindings, ThresholdFinding } from './findings.ts'
export { missedMusts } from './lever-findings.ts'
export { claimIds, runsFor, testClaims, testedLevers } from './test-claims.ts'
