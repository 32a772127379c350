import { studentProbability, studentQuantile } from '../../experiment/index.ts'
import { kpiDefinition } from '../../ledger/index.ts'
import type { Claim } from './claim.ts'
import type {
  CrossoverFinding,
  DoseFinding,
  EffectFinding,
  LeverFindings,
  ThresholdFinding,
  TrapFinding,
} from './findings.ts'
import { judgeClaim, missingLevers } from './judge-claim.ts'
import type { LeverExperiment, Threshold, Trap } from './lever-experiment.ts'
import { type LeverRuns, type PairedEstimate, pairedEstimate } from './lever-runs.ts'
import { thresholdFrom } from './threshold.ts'

const DEFAULT_COLUMN = 'default'

/** The effect of a claim before the verdict, which needs all claims. */
export interface ClaimTest {
  /** The claim. */
  readonly claim: Claim
  /** What was measured; `null`: the indicator is undefined. */
  readonly estimate: PairedEstimate | null
  /** p-value of "the lever changes nothing". */
  readonly pValue: number
}

/**
 * Tests the claims of a lever at its default strength.
 *
 * @param claims - its claims.
 * @param runs - what was run.
 */
export function testsOf(claims: readonly Claim[], runs: LeverRuns): ClaimTest[] {
  const full = columnAt(runs, DEFAULT_COLUMN)
  return claims.map((claim) => {
    const estimate = pairedEstimate(claim.kpi, runs.baseline, full, claim.group)
    return { claim, estimate, pValue: estimate === null ? 1 : pValueOf(estimate) }
  })
}

/**
 * What was found on a lever.
 *
 * @param experiment - how it was tested.
 * @param runs - what was run.
 * @param tests - of its claims, with their adjusted p-values.
 * @param told - replications, seed, and the levers there are.
 */
export function findingsOf(
  experiment: LeverExperiment,
  runs: LeverRuns,
  tests: readonly (ClaimTest & { readonly adjustedP: number })[],
  told: { readonly replications: number; readonly seed: number; readonly built: readonly string[] },
): LeverFindings {
  const { id, name } = runs.lever
  const dose = [
    ...experiment.doseKpis.flatMap((kpi) => doseOf(kpi, runs)),
    ...(experiment.doseGroups ?? []).flatMap(({ kpi, group }) => doseOf(kpi, runs, group)),
  ]
  return {
    id,
    name,
    kind: experiment.kind,
    nullExact: isNullExact(runs),
    dose,
    monotone: experiment.monotone === null ? null : isMonotone(experiment.monotone, dose),
    crossover: crossoverOf(runs),
    threshold: experiment.threshold === undefined ? null : thresholdOf(experiment.threshold, runs),
    effects: tests.map((test) => effectOf(test, told.built)),
    trap: trapOf(experiment.trap, runs),
    testedOn: `${experiment.scenario}, ${experiment.policySet}`,
    replications: told.replications,
    seed: told.seed,
  }
}

function columnAt({ doses, lever }: LeverRuns, which: typeof DEFAULT_COLUMN | number) {
  const strength = which === DEFAULT_COLUMN ? lever.dose.default : which
  const found = doses.find((dose) => dose.strength === strength) ?? doses[doses.length - 1]
  return found.column
}

/** Two-sided, from the paired differences; 0 or 1 where they are all alike. */
function pValueOf({ change: { mean, halfWidth }, pairs }: PairedEstimate): number {
  if (halfWidth === null || pairs < 2) return 1
  if (halfWidth === 0) return mean === 0 ? 1 : 0
  // The half width is the t quantile times the standard error, so the quantile is taken out of it again.
  const standardError = halfWidth / studentQuantile(0.975, pairs - 1)
  return 2 * studentProbability(-Math.abs(mean) / standardError, pairs - 1)
}

function isNullExact({ baseline, doses, lever, isOffExact }: LeverRuns): boolean {
  const none = doses.find(({ strength }) => strength === lever.dose.from)
  const isSame = none?.column.records.every(
    ({ eventHash }, index) => eventHash === baseline.records[index]?.eventHash,
  )
  return isSame === true && isOffExact
}

function doseOf(kpi: DoseFinding['kpi'], { baseline, doses }: LeverRuns, group?: string): DoseFinding[] {
  return doses.map(({ strength, column }) => {
    const estimate = pairedEstimate(kpi, baseline, column, group)
    return {
      strength,
      kpi,
      ...(group === undefined ? {} : { group }),
      effect: estimate?.change.mean ?? null,
      halfWidth: estimate?.change.halfWidth ?? null,
    }
  })
}

/** Each strength is at least as good as the one before, up to the half widths of both. */
function isMonotone(kpi: DoseFinding['kpi'], dose: readonly DoseFinding[]): boolean {
  const sign = kpiDefinition(kpi).better === 'low' ? 1 : -1
  const steps = dose.filter((finding) => finding.kpi === kpi && finding.group === undefined)
  return steps.slice(1).every(({ effect, halfWidth }, index) => {
    const before = steps[index]
    const slack = (halfWidth ?? 0) + (before.halfWidth ?? 0)
    return sign * ((effect ?? 0) - (before.effect ?? 0)) <= slack
  })
}

/** Profit is linear in the cost of a lever, so the cost at which it stops paying is read off the effect. */
function crossoverOf(runs: LeverRuns): CrossoverFinding | null {
  const estimate = pairedEstimate('profit', runs.baseline, columnAt(runs, DEFAULT_COLUMN))
  if (estimate === null || estimate.change.halfWidth === null || runs.charged === 0) return null
  const { mean, halfWidth } = estimate.change
  const status = mean - halfWidth > 0 ? 'pays' : mean + halfWidth < 0 ? 'does not pay' : 'undecided'
  return {
    parameter: 'cost of the lever / stated cost',
    value: (mean + runs.charged) / runs.charged,
    halfWidth: halfWidth / runs.charged,
    status,
  }
}

/** Effects on profit at the value of the experiment and at the further ones. */
function thresholdOf({ parameter, from }: Threshold, runs: LeverRuns): ThresholdFinding {
  const tried = [
    { value: from, columns: [runs.baseline, columnAt(runs, DEFAULT_COLUMN)] as const },
    ...runs.threshold,
  ]
  const points = tried.flatMap(({ value, columns: [without, withLever] }) => {
    const change = pairedEstimate('profit', without, withLever)?.change
    return change === undefined ? [] : [{ value, effect: change.mean, halfWidth: change.halfWidth ?? 0 }]
  })
  return thresholdFrom(
    parameter,
    points.sort((one, other) => one.value - other.value),
  )
}

function effectOf(
  { claim, estimate, pValue: _, adjustedP }: ClaimTest & { readonly adjustedP: number },
  built: readonly string[],
): EffectFinding {
  const { id, needs: __, ...told } = claim
  const reading = { difference: 'change', relative: 'relative', atMost: 'level' } as const
  const measured = estimate?.[reading[claim.measure]] ?? null
  const change = estimate?.change.mean ?? 0
  const verdict = judgeClaim(claim, { measured, change, pValue: adjustedP }, built)
  const hasInterval = measured !== null && measured.halfWidth !== null
  return {
    claim: id,
    ...told,
    unit: claim.measure === 'relative' ? 'relative' : kpiDefinition(claim.kpi).unit,
    measured: hasInterval ? { mean: measured.mean, halfWidth: measured.halfWidth as number } : null,
    adjustedP,
    verdict,
    mustHolds: claim.must && hasInterval ? reaches(claim, measured.mean, measured.halfWidth as number) : null,
    missing: verdict === 'needs others' ? missingLevers(claim, built) : [],
  }
}

function reaches({ expectedLow, expectedHigh }: Claim, mean: number, halfWidth: number): boolean {
  return mean - halfWidth <= expectedHigh && mean + halfWidth >= expectedLow
}

/**
 * What must hold of some levers and was found not to: null tests and effects that are a must.
 *
 * @param findings - what was found.
 * @returns one clause for each, such as `S36: the event log changed without an effect`; empty: all hold.
 */
export function missedMusts(findings: readonly LeverFindings[]): string[] {
  return findings.flatMap(({ id, nullExact, effects }) => [
    ...(nullExact ? [] : [`${id}: the event log changed without an effect`]),
    ...effects
      .filter(({ mustHolds }) => mustHolds === false)
      .map(({ claim }) => `${id}: ${claim} must lie in its expected band`),
  ])
}

function trapOf(
  { description, kpi, margin, expects }: Trap,
  { trap: [without, withLever] }: LeverRuns,
): TrapFinding {
  const estimate = pairedEstimate(kpi, without, withLever)
  const effect = estimate?.change.mean ?? null
  const halfWidth = estimate?.change.halfWidth ?? null
  const told = { description, kpi, effect, halfWidth, margin }
  if (effect === null || halfWidth === null) return { ...told, holds: false }
  const gain = kpiDefinition(kpi).better === 'low' ? -effect : effect
  const isNoGain = gain + halfWidth < margin
  const isNothing = Math.abs(effect) + halfWidth < margin
  return { ...told, holds: expects === 'nothing' ? isNothing : isNoGain }
}
