export type { EffectKind, Verdict } from './claim.ts'
export type { EffectFinding, LeverFindings } from './findings.ts'
export { type ClaimsOptions, claimIds, runsFor, testClaims, testedLevers } from './test-claims.ts'
