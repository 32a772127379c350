import { availableParallelism } from 'node:os'
import {
  type ChosenLever,
  comparedByDefault,
  type PolicySet,
  policySetsOf,
  type Scenario,
} from '../../scenarios/index.ts'
import { KPI_KEYS, type KpiKey } from '../ledger/index.ts'
import { type PolicyFile, PolicyFileError } from '../policy-file/index.ts'
import { InvalidExperimentError } from './errors.ts'
import { type LeverColumn, leverColumns } from './lever-columns.ts'

/** Below it every scenario is run with single orders. */
const LEAST_TOLERANCE = 0.0001

/** What is compared and how often. */
export interface ExperimentOptions {
  /** A checked scenario. */
  readonly scenario: Scenario
  /** Names of the policy sets, the first is the one the others are held against. @defaultValue those of the scenario, then `as-is`, `tiered`, `live-reorder` */
  readonly policies?: readonly string[] | undefined
  /** Policy sets from files, compared too: last, unless `policies` names them. @defaultValue none */
  readonly policyFiles?: readonly PolicyFile[] | undefined
  /** Levers of further columns, each on the first policy set; they come last. @defaultValue none */
  readonly levers?: readonly (readonly ChosenLever[])[] | undefined
  /** Seed of the random numbers, a safe integer. @defaultValue 1 */
  readonly seed?: number | undefined
  /** Replications of each policy, 2 to 1,000,000. @defaultValue what the scenario says */
  readonly replications?: number | undefined
  /** Worker threads, 1 to 1,024. @defaultValue what the machine runs in parallel */
  readonly workers?: number | undefined
  /** Orders in a lot, integer >= 1, or `auto`. @defaultValue what the scenario says */
  readonly lotSize?: number | 'auto' | undefined
  /**
   * Relative bias of an indicator that lots may bring, 0.0001 to 1: lot size `auto` follows from it, and the bias is
   * measured on a few replications. @defaultValue 0.01 for `auto`, and the bias is not measured
   */
  readonly lotTolerance?: number | undefined
  /** Indicator that `probabilityBest` is about. @defaultValue profit */
  readonly objective?: string | undefined
}

/** {@link ExperimentOptions} checked, with every default filled in. */
export interface ExperimentPlan {
  /** The scenario. */
  readonly scenario: Scenario
  /** Names of the policy sets, in order; at least one. */
  readonly policies: readonly string[]
  /** The policy sets, by name. */
  readonly policySets: Readonly<Record<string, PolicySet>>
  /** The columns with levers, by name. */
  readonly leverColumns: Readonly<Record<string, LeverColumn>>
  /** Those of them that come from files. */
  readonly policyFiles: readonly PolicyFile[]
  /** Seed of the random numbers. */
  readonly seed: number
  /** Replications of each policy. */
  readonly replications: number
  /** Worker threads; never more than there are replications to run. */
  readonly workers: number
  /** Orders in a lot. */
  readonly lotSize: number
  /** Relative bias of an indicator that lots may bring, if it is to be measured. */
  readonly lotTolerance: number | null
  /** Indicator that `probabilityBest` is about. */
  readonly objective: KpiKey
}

/** Turns the lot size `auto` into a number for a scenario and, if given, a relative bias that is accepted. */
export type ReplicationLotSize = (
  scenario: Scenario,
  lotSize: number | 'auto',
  tolerance?: number | undefined,
) => number

/**
 * Checks what is asked for and fills in the defaults.
 *
 * @param options - as given by the user.
 * @param resolveLotSize - turns `auto` into a number for this scenario.
 * @throws {InvalidExperimentError} naming the first option that cannot be used.
 * @throws {PolicyFileError} if the policy set of a file has a name that is taken.
 * @throws {LeverError} if a lever cannot be applied to the scenario.
 */
export function planExperiment(
  options: ExperimentOptions,
  resolveLotSize: ReplicationLotSize,
): ExperimentPlan {
  const { scenario, policyFiles = [] } = options
  const known = knownPolicies(scenario, policyFiles)
  const named = options.policies ?? comparedByDefault(scenario)
  const added = policyFiles.map(({ name }) => name).filter((name) => !named.includes(name))
  const sets = choosePolicies([...named, ...added], known)
  const columns = leverColumns(scenario, sets[0], known.get(sets[0]) as PolicySet, options.levers ?? [])
  const policies = [...sets, ...Object.keys(columns)]
  const replications = integer('replications', options.replications ?? scenario.replications, 2, 1_000_000)
  const workers = integer('workers', options.workers ?? availableParallelism(), 1, 1_024)
  const seed = options.seed ?? 1
  integer('seed', seed, Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER)
  const lotSize = options.lotSize ?? scenario.lotSize
  if (lotSize !== 'auto') integer('lotSize', lotSize, 1, Number.MAX_SAFE_INTEGER)
  const { lotTolerance } = options
  if (lotTolerance !== undefined) checkTolerance(lotTolerance)
  const objective = chooseObjective(options.objective ?? 'profit')
  return {
    scenario,
    policies,
    policySets: {
      ...Object.fromEntries(sets.map((name) => [name, known.get(name) as PolicySet])),
      ...Object.fromEntries(Object.entries(columns).map(([name, { policySet }]) => [name, policySet])),
    },
    leverColumns: columns,
    policyFiles,
    seed,
    replications,
    workers: Math.min(workers, policies.length * replications),
    lotSize: resolveLotSize(scenario, lotSize, lotTolerance),
    lotTolerance: lotTolerance ?? null,
    objective,
  }
}

/**
 * All policy sets that can be compared, by name.
 *
 * @param scenario - its own policy sets, and the built-in ones.
 * @param files - policy sets from files.
 * @throws {PolicyFileError} if the policy set of a file has a name that is taken.
 */
export function knownPolicies(
  scenario: Scenario,
  files: readonly PolicyFile[],
): ReadonlyMap<string, PolicySet> {
  const known = new Map(Object.entries(policySetsOf(scenario)))
  for (const { name, file, policySet } of files) {
    if (known.has(name))
      throw new PolicyFileError(file, null, `there is another policy set of the name '${name}'`)
    known.set(name, policySet)
  }
  return known
}

function choosePolicies(names: readonly string[], known: ReadonlyMap<string, PolicySet>): readonly string[] {
  const choice = `choose from ${list(known.keys())}`
  if (names.length === 0)
    throw new InvalidExperimentError('policies', '', 'must name at least one policy', choice)
  const unknown = names.find((name) => !known.has(name))
  if (unknown !== undefined) {
    throw new InvalidExperimentError('policies', unknown, 'is not a known policy', choice)
  }
  const repeated = names.find((name, index) => names.indexOf(name) !== index)
  if (repeated !== undefined) {
    throw new InvalidExperimentError('policies', repeated, 'is named twice', 'name every policy once')
  }
  return names
}

function chooseObjective(key: string): KpiKey {
  const objective = KPI_KEYS.find((known) => known === key)
  if (objective !== undefined) return objective
  throw new InvalidExperimentError(
    'objective',
    key,
    'is not a known indicator',
    `choose from ${list(KPI_KEYS)}`,
  )
}

function checkTolerance(tolerance: number): void {
  if (tolerance >= LEAST_TOLERANCE && tolerance <= 1) return
  throw new InvalidExperimentError(
    'lotTolerance',
    tolerance,
    `must be a share from ${LEAST_TOLERANCE} to 1`,
    'give for example 0.01, which is 1 %',
  )
}

function integer(option: string, value: number, low: number, high: number): number {
  if (Number.isSafeInteger(value) && value >= low && value <= high) return value
  const range = high === Number.MAX_SAFE_INTEGER ? `of ${low} or more` : `from ${low} to ${high}`
  throw new InvalidExperimentError(
    option,
    value,
    `must be a whole number ${range}`,
    `give a whole number ${range}`,
  )
}

function list(names: Iterable<string>): string {
  return [...names].join(', ')
}
