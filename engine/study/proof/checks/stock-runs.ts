import type { EstimateCheck, Experiment } from '../check.ts'
import { type ScenarioRuns, scenarioExperiment } from '../scenario-experiment.ts'

/** Changes to a scenario file, as they would be written in one that extends it. */
export type Changes = NonNullable<ScenarioRuns['changes']>

/**
 * Runs of a textbook system with other numbers.
 *
 * @param scenario - name of a scenario of `classic/`.
 * @param window - periods measured.
 * @param changes - what is different besides.
 * @param isQuick - whether all replications take about a second.
 */
export function stockRuns(
  scenario: string,
  window: number,
  changes: Changes = {},
  isQuick = false,
): Experiment {
  const horizon = { warmUp: Math.max(50, Math.round(window / 50)), window }
  return scenarioExperiment({ scenario, changes: { horizon, ...changes }, replications: 30, isQuick })
}

/**
 * Runs of a textbook system that is in no library file: as a file of a user without `extends`.
 *
 * @param name - of the system.
 * @param window - periods measured.
 * @param rest - `nodes` and what else a file holds.
 */
export function systemRuns(name: string, window: number, rest: Changes): Experiment {
  const horizon = { warmUp: Math.max(50, Math.round(window / 50)), window }
  const changes = {
    kingtide: 1,
    model: 'stock-network',
    title: name,
    description: name,
    horizon,
    name,
    ...rest,
  }
  return scenarioExperiment({ scenario: null, changes, replications: 30 })
}

/** What the checks of one system have in common. */
export interface System {
  /** Its runs. */
  readonly experiment: Experiment
  /** Family of the checks. */
  readonly family: string
  /** Where the expected values are from. */
  readonly source: string
}

/**
 * A check of one measure of a system.
 *
 * @param system - the runs, and where theory is from.
 * @param id - of the check, below its family.
 * @param statement - what is shown.
 * @param measure - what is looked at.
 * @param expected - theory.
 */
export function stockCheck(
  { experiment, family, source }: System,
  id: string,
  statement: string,
  measure: string,
  expected: () => number,
): EstimateCheck {
  return { kind: 'estimate', id: `${family}/${id}`, family, source, statement, experiment, measure, expected }
}

/** Poisson customers one by one. */
export function customers(rate: number): object {
  return { kind: 'arrivals', every: { kind: 'exponential', mean: 1 / rate } }
}

/** Sequence of a period in which orders are placed, and goods arrive, before demand is seen. */
export const ORDER_BEFORE_DEMAND: readonly string[] = [
  'shock',
  'receipt',
  'decision',
  'completion',
  'return',
  'demand',
  'dispatch',
  'record',
]
