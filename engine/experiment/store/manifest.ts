import type { PolicySet } from '../../../scenarios/index.ts'
import type { KpiKey } from '../../ledger/index.ts'
import { summarised } from '../canonical-json.ts'
import type { ExperimentPlan } from '../experiment-plan.ts'
import { type LeverOfColumn, leversOf } from '../lever-columns.ts'
import { KINGTIDE_VERSION } from '../version.ts'
import { inputHash } from './inputs.ts'

/** A policy file that took part in an experiment. */
export interface ManifestPlugin {
  /** Name of its policy set. */
  readonly name: string
  /** The file, as it was named. */
  readonly file: string
  /** SHA-256 of what was run: the file and what it imports as one module, `policies/<name>.mjs`. */
  readonly sha256: string
}

/** What levers changed in a column. */
export interface ManifestLevers {
  /** Policy set they were applied to. */
  readonly base: string
  /** The levers, with their strength and cost. */
  readonly levers: readonly LeverOfColumn[]
  /** What they wrote into `scenario` and `policySet`, as JSON patches with paths as lists. */
  readonly patches: unknown
}

/** What a results directory holds and how it came about: `manifest.json`. */
export interface Manifest {
  /** Version of this file's form. */
  readonly format: 1
  /** Whether every replication is done. */
  readonly state: 'unfinished' | 'finished'
  /** Hash of the inputs; a run of other inputs does not touch this directory. */
  readonly inputHash: string
  /** Version of kingtide. */
  readonly kingtide: string
  /** Version of Node. */
  readonly node: string
  /** Operating system and processor, such as `linux-x64`. */
  readonly platform: string
  /** Seed of the random numbers. */
  readonly seed: number
  /** Replications of each policy that were asked for. */
  readonly replications: number
  /** Orders in a lot. */
  readonly lotSize: number
  /** Indicator that `probabilityBest` is about. */
  readonly objective: KpiKey
  /** Names of the policy sets, in order. */
  readonly policies: readonly string[]
  /** The policy sets, by name. */
  readonly policySets: Readonly<Record<string, PolicySet>>
  /** What levers changed in their columns, by name of the column. */
  readonly levers: Readonly<Record<string, ManifestLevers>>
  /** Policy files that took part. */
  readonly plugins: readonly ManifestPlugin[]
  /** Digest of the result; `null` before there is one. */
  readonly digest: string | null
  /** SHA-256 of the other files, by name; of the journal none, as it may grow. */
  readonly files: Readonly<Record<string, string>>
  /** The resolved scenario; typed arrays of a replayed order history as length and hash. */
  readonly scenario: unknown
}

/** What of a {@link Manifest} changes while the experiment goes on. */
export type Progress = Pick<Manifest, 'state' | 'digest' | 'files'>

/**
 * The manifest of an experiment.
 *
 * @param plan - the experiment.
 * @param progress - how far it is.
 */
export function manifestOf(plan: ExperimentPlan, progress: Progress): Manifest {
  const { seed, replications, lotSize, objective, policies, policySets, scenario } = plan
  return {
    format: 1,
    state: progress.state,
    inputHash: inputHash(plan),
    kingtide: KINGTIDE_VERSION,
    node: process.versions.node,
    platform: `${process.platform}-${process.arch}`,
    seed,
    replications,
    lotSize,
    objective,
    policies,
    policySets,
    levers: Object.fromEntries(
      Object.entries(plan.leverColumns).map(([name, column]) => [
        name,
        { base: column.base, levers: leversOf(column), patches: summarised(column.patches) },
      ]),
    ),
    plugins: plan.policyFiles.map(({ name, file, sha256 }) => ({ name, file, sha256 })),
    digest: progress.digest,
    files: progress.files,
    scenario: summarised(scenario),
  }
}
