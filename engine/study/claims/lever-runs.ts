import { join } from 'node:path'
import {
  applyLevers,
  LEVERS,
  type Lever,
  leversText,
  type PolicySet,
  policySetsOf,
  type Scenario,
} from '../../../scenarios/index.ts'
import {
  type CompareOptions,
  compare,
  type Estimate,
  meanInterval,
  resultsIdOf,
} from '../../experiment/index.ts'
import type { KpiKey } from '../../ledger/index.ts'
import type { RunRecord } from '../../run-record.ts'
import { simulate } from '../../simulate.ts'
import { compile, resolveLotSize } from '../../world/index.ts'
import { type LeverExperiment, scenarioOf } from './lever-experiment.ts'

/** What the test of claims is told. */
export interface ClaimRunOptions extends Pick<CompareOptions, 'clock' | 'signal' | 'workers'> {
  /** Replications of each column. */
  readonly replications: number
  /** Seed. */
  readonly seed: number
  /** Directory that keeps finished replications, by the hash of their inputs; nothing in it is run again. */
  readonly cache: string
  /** Told after each replication. */
  readonly onRun: () => void
}

/** Values of the indicators of one column, by replication. */
export interface Column {
  /** One record a replication, in order. */
  readonly records: readonly RunRecord[]
}

/** A column with a lever at one strength. */
export interface DoseColumn {
  /** Strength. */
  readonly strength: number
  /** Its records. */
  readonly column: Column
}

/** The experiment with another value of its threshold's parameter. */
export interface ThresholdColumns {
  /** The value. */
  readonly value: number
  /** Without and with the lever at its default strength. */
  readonly columns: readonly [Column, Column]
}

/** Everything that is run for one lever. */
export interface LeverRuns {
  /** The lever. */
  readonly lever: Lever
  /** Without the lever. */
  readonly baseline: Column
  /** By strength, in the order of the tested ones. */
  readonly doses: readonly DoseColumn[]
  /** Charged to profit at the default strength, CNY. */
  readonly charged: number
  /** Whether the lever with its mechanism left off gives the baseline's event log. */
  readonly isOffExact: boolean
  /** The condition of the trap, without and with the lever. */
  readonly trap: readonly [Column, Column]
  /** By further values of its threshold's parameter; empty where it has none. */
  readonly threshold: readonly ThresholdColumns[]
}

/** Columns that are run for one lever, each once a replication. */
export function columnsOf(experiment: LeverExperiment): number {
  return leverOf(experiment).dose.tested.length + 3 + 2 * (experiment.threshold?.values.length ?? 0)
}

/** The lever of an experiment. */
function leverOf({ lever: id }: LeverExperiment): Lever {
  return LEVERS.find((lever) => lever.id === id) as Lever
}

/**
 * Runs what the test of one lever needs, or reads it from the cache.
 *
 * @param experiment - how it is tested.
 * @param options - how often, and where results are kept.
 * @returns `undefined` when the signal came before the end.
 */
export async function runLever(
  experiment: LeverExperiment,
  options: ClaimRunOptions,
): Promise<LeverRuns | undefined> {
  const lever = leverOf(experiment)
  const plain = scenarioOf(experiment, false)
  const main = await columns(experiment, lever, plain, lever.dose.tested, options)
  if (main === undefined) return undefined
  const trap = await pair(experiment, lever, scenarioOf(experiment, true), options)
  if (trap === undefined) return undefined
  const threshold: ThresholdColumns[] = []
  for (const value of experiment.threshold?.values ?? []) {
    const scenario = experiment.threshold?.change(plain, value) ?? plain
    const found = await pair(experiment, lever, scenario, options)
    if (found === undefined) return undefined
    threshold.push({ value, columns: found })
  }
  const [baseline, ...doses] = main.columns
  return {
    lever,
    baseline,
    doses: lever.dose.tested.map((strength, index) => ({ strength, column: doses[index] })),
    charged: main.charged,
    isOffExact: offHash(experiment, lever, options.seed) === baseline.records[0]?.eventHash,
    trap,
    threshold,
  }
}

/** A scenario without and with the lever at its default strength. */
async function pair(
  experiment: LeverExperiment,
  lever: Lever,
  scenario: Scenario,
  options: ClaimRunOptions,
): Promise<readonly [Column, Column] | undefined> {
  const found = await columns(experiment, lever, scenario, [lever.dose.default], options)
  return found && [found.columns[0], found.columns[1]]
}

async function columns(
  experiment: LeverExperiment,
  lever: Lever,
  scenario: Scenario,
  strengths: readonly number[],
  { cache, onRun, ...options }: ClaimRunOptions,
): Promise<{ columns: Column[]; charged: number } | undefined> {
  const levers = strengths.map((dose) => [{ lever, dose }])
  const asked = { ...options, scenario, policies: [experiment.policySet], levers }
  const records: RunRecord[] = []
  const onRecord = (record: RunRecord): void => {
    records.push(record)
    onRun()
  }
  const comparison = await compare({ ...asked, out: join(cache, resultsIdOf(asked)), onRecord })
  if (comparison.interrupted === true) return undefined
  const names = comparison.policies.map(({ name }) => name)
  const text = leversText([{ lever, dose: lever.dose.default }])
  const full = comparison.policies.find(({ name }) => name.endsWith(`+${text}`))
  return {
    columns: names.map((name) => ({
      records: records.filter(({ policy }) => policy === name).sort((a, b) => a.replication - b.replication),
    })),
    charged: full?.levers[0]?.charged ?? 0,
  }
}

/** Event hash of replication 0 with the lever at full strength and its mechanism left off. */
function offHash(experiment: LeverExperiment, lever: Lever, seed: number): string {
  const plain = scenarioOf(experiment, false)
  const policySet = policySetsOf(plain)[experiment.policySet] as PolicySet
  const { scenario, policySet: changed } = applyLevers({ scenario: plain, policySet }, [
    { lever, dose: lever.dose.to },
  ])
  const compiled = compile(scenario)
  const record = simulate(compiled, {
    policyName: experiment.policySet,
    policySet: changed,
    seed,
    replication: 0,
    lotSize: resolveLotSize(compiled, plain.lotSize),
    without: [lever.mechanism],
  })
  return record.eventHash
}

/** An estimate over the replications in which an indicator is defined in both columns. */
export interface PairedEstimate {
  /** Mean change. */
  readonly change: Estimate
  /** Change / mean without the lever. */
  readonly relative: Estimate
  /** Mean with the lever. */
  readonly level: Estimate
  /** Replications. */
  readonly pairs: number
}

/**
 * Change of an indicator from one column to another, paired by replication.
 *
 * @param kpi - the indicator.
 * @param from - without the lever.
 * @param to - with it.
 * @param group - group that it is read on; `undefined`: everything.
 * @returns `null` if no replication defines it in both. The interval of `relative` takes the mean without the lever
 *   for known.
 */
export function pairedEstimate(kpi: KpiKey, from: Column, to: Column, group?: string): PairedEstimate | null {
  const valueIn = (record: RunRecord | undefined) =>
    (group === undefined ? record?.kpis[kpi] : record?.groups?.[`${kpi}:${group}`]) ?? null
  const pairs = to.records.flatMap((record, index): [number, number][] => {
    const [before, after] = [valueIn(from.records[index]), valueIn(record)]
    return before === null || after === null ? [] : [[before, after]]
  })
  if (pairs.length === 0) return null
  const mean = pairs.reduce((sum, [before]) => sum + before, 0) / pairs.length
  return {
    change: meanInterval(pairs.map(([before, after]) => after - before)),
    relative: meanInterval(pairs.map(([before, after]) => (mean === 0 ? 0 : (after - before) / mean))),
    level: meanInterval(pairs.map(([, after]) => after)),
    pairs: pairs.length,
  }
}
