import { LEVERS } from '../../../scenarios/index.ts'
import type { LeverFindings } from './findings.ts'
import { holm } from './holm.ts'
import type { LeverExperiment } from './lever-experiment.ts'
import { type ClaimTest, findingsOf, testsOf } from './lever-findings.ts'
import { type ClaimRunOptions, columnsOf, type LeverRuns, runLever } from './lever-runs.ts'
import { CLAIMS, EXPERIMENTS } from './levers/index.ts'

/** What is tested, and how. */
export interface ClaimsOptions extends Omit<ClaimRunOptions, 'onRun'> {
  /** Short names of the levers. */
  readonly levers: readonly string[]
  /**
   * Told after each replication.
   *
   * @param done - replications finished or read.
   * @param total - replications in all.
   */
  readonly onProgress?: ((done: number, total: number) => void) | undefined
}

/** Short names of the levers that can be tested. */
export function testedLevers(): string[] {
  return EXPERIMENTS.map(({ lever }) => lever)
}

/**
 * Ids of the claims, with the lever of each.
 *
 * @example claimIds().get('C105') // 'S08'
 */
export function claimIds(): ReadonlyMap<string, string> {
  return new Map(EXPERIMENTS.flatMap(({ lever, claims }) => claims.map(({ id }) => [id, lever])))
}

/** Replications in all that a test of some levers takes. */
export function runsFor(levers: readonly string[], replications: number): number {
  return experimentsFor(levers).reduce((runs, experiment) => runs + columnsOf(experiment) * replications, 0)
}

/**
 * Tests the claims of levers: null, dose, effects, crossover, trap. Verdicts are computed, and hold over all claims of
 * the table together with an error of 5 %, whichever of them are tested now.
 *
 * @param options - what, and how often.
 * @returns findings by lever; fewer if the signal came before the end.
 */
export async function testClaims(options: ClaimsOptions): Promise<LeverFindings[]> {
  const { levers, onProgress, ...how } = options
  const { replications, seed } = how
  const total = runsFor(levers, replications)
  let done = 0
  const onRun = (): void => onProgress?.(++done, total)
  const finished: { experiment: LeverExperiment; runs: LeverRuns; tests: ClaimTest[] }[] = []
  for (const experiment of experimentsFor(levers)) {
    const runs = await runLever(experiment, { ...how, onRun })
    if (runs === undefined) break
    finished.push({ experiment, runs, tests: testsOf(experiment.claims, runs) })
  }
  const pValues = finished.flatMap(({ tests }) => tests.map(({ pValue }) => pValue))
  const adjusted = holm(pValues, CLAIMS.length)
  const built = LEVERS.map(({ id }) => id)
  let next = 0
  return finished.map(({ experiment, runs, tests }) => {
    const judged = tests.map((test) => ({ ...test, adjustedP: adjusted[next++] }))
    return findingsOf(experiment, runs, judged, { replications, seed, built })
  })
}

function experimentsFor(levers: readonly string[]): LeverExperiment[] {
  return EXPERIMENTS.filter(({ lever }) => levers.includes(lever))
}
