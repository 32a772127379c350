import { columnNamesOf, type ExperimentOptions, resultsIdOf } from '../../engine/experiment/index.ts'
import {
  comparedByDefault,
  listScenarios,
  loadScenario,
  readLevers,
  readScenarioText,
  type Scenario,
  ScenarioError,
} from '../../scenarios/index.ts'

/** Name that a scenario sent as text has in problems. */
export const SENT_SCENARIO = 'scenario.yaml'

/** What a comparison is asked for by; checked against its schema, nothing more. Exactly one scenario is named. */
export interface ComparisonRequest {
  /** Name of a scenario of the library. */
  readonly scenario?: string | undefined
  /** A scenario of the caller's own, YAML or JSON. */
  readonly scenarioText?: string | undefined
  /** Names of the policy sets. */
  readonly policies?: readonly string[] | undefined
  /** Levers of further columns, as they are written for the command line. */
  readonly levers?: string | undefined
  /** Replications of each policy. */
  readonly replications?: number | undefined
  /** Seed of the random numbers. */
  readonly seed?: number | undefined
  /** Orders in a lot. */
  readonly lotSize?: number | 'auto' | undefined
  /** Relative bias of an indicator that lots may bring; it is measured then. */
  readonly lotTolerance?: number | undefined
  /** The indicator that decides. */
  readonly objective?: string | undefined
}

/** A request with its scenario and every default that people see. */
interface PlannedComparison {
  /** Id of the comparison and of its directory: scenario, hash of all inputs, the objective unless it is profit, the tolerance of lots if given. */
  readonly id: string
  /** Names of its columns: policy sets, then those that levers make. */
  readonly columns: readonly string[]
  /** What the engine is told. */
  readonly experiment: ExperimentOptions & {
    /** Names of the policy sets, in order. */
    readonly policies: readonly string[]
    /** Replications of each policy. */
    readonly replications: number
    /** Seed of the random numbers. */
    readonly seed: number
    /** The indicator that decides. */
    readonly objective: string
  }
}

/**
 * The scenario that a request names or holds. No file is opened but those of the library.
 *
 * @param request - what was sent.
 * @throws {ScenarioError} if it cannot be used.
 */
function scenarioOf({
  scenario,
  scenarioText,
}: Pick<ComparisonRequest, 'scenario' | 'scenarioText'>): Scenario {
  if (scenarioText !== undefined) return readScenarioText(scenarioText, SENT_SCENARIO)
  const name = scenario ?? ''
  const known = listScenarios().map(({ id }) => id)
  if (known.includes(name)) return loadScenario(name)
  const rule = 'is not the name of a scenario of the library'
  const fix = `Name one of ${known.join(', ')}, or send a scenario of your own as scenarioText.`
  throw new ScenarioError([{ file: 'request', line: 1, column: 1, path: 'scenario', value: name, rule, fix }])
}

/**
 * What the engine is asked to do for a request.
 *
 * @param request - what was sent.
 * @throws {ScenarioError} if the scenario cannot be used.
 * @throws {InvalidExperimentError} if another field cannot.
 * @throws {LeverError} if a lever cannot.
 */
export function planRequest(request: ComparisonRequest): PlannedComparison {
  const scenario = scenarioOf(request)
  const {
    lotSize,
    lotTolerance,
    seed = 1,
    objective = 'profit',
    replications = scenario.replications,
  } = request
  const policies = request.policies ?? comparedByDefault(scenario)
  const levers = request.levers === undefined ? undefined : readLevers(request.levers)
  const experiment = { scenario, policies, levers, replications, seed, lotSize, lotTolerance, objective }
  const parts = [resultsIdOf(experiment)]
  if (objective !== 'profit') parts.push(objective)
  // The records are the same, the result tells more.
  if (lotTolerance !== undefined) parts.push(`tolerance-${lotTolerance}`)
  const id = parts.join('-')
  return { id, columns: columnNamesOf(experiment), experiment }
}

/**
 * The command that makes the same results; empty for a scenario that was sent as text.
 *
 * @param request - what was sent.
 */
export function commandOf(request: ComparisonRequest): string {
  const { scenario, policies, levers, replications, seed, lotSize, lotTolerance, objective } = request
  if (scenario === undefined) return ''
  const options = Object.entries({
    policies: policies?.join(','),
    levers,
    replications,
    seed,
    'lot-size': lotSize,
    'lot-tolerance': lotTolerance,
    objective,
  }).flatMap(([name, value]) => (value === undefined ? [] : [`--${name} ${value}`]))
  return ['kingtide compare', scenario, ...options].join(' ')
}
