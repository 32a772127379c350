import type { PolicySet, Scenario } from '../../../scenarios/index.ts'
import type { PolicyModuleAddress } from '../../policy-file/index.ts'
import type { RunRecord } from '../../run-record.ts'

/** What levers have made of a column. */
export interface ChangedColumn {
  /** Policy set that they were applied to. */
  readonly base: string
  /** The scenario that it is run on. */
  readonly scenario: Scenario
}

/** What every worker of an experiment is told once, when it starts; plain data. */
export interface ExperimentData {
  /** The scenario. */
  readonly scenario: Scenario
  /** Columns that levers have changed, by name. */
  readonly changed: Readonly<Record<string, ChangedColumn>>
  /** The policy sets compared, by name. */
  readonly policySets: Readonly<Record<string, PolicySet>>
  /** Modules made of policy files. */
  readonly policyModules: readonly PolicyModuleAddress[]
  /** Seed of the experiment. */
  readonly seed: number
  /** Orders in a lot, integer >= 1. */
  readonly lotSize: number
}

/** One replication of one policy set. */
export interface ReplicationTask {
  /** Name of the policy set. */
  readonly policyName: string
  /** Number of the replication, from 0. Policies share the random numbers of equal replications. */
  readonly replication: number
}

/**
 * What a worker answers. A replication that throws is an answer too: so a rejected task always means that the worker
 * itself died, and only that is tried again.
 */
export type ReplicationAnswer<Left = RunRecord> =
  | {
      /** The replication came to its end. */
      readonly state: 'done'
      /** Its record. */
      readonly record: Left
    }
  | {
      /** The replication threw an error. */
      readonly state: 'failed'
      /** Name of the error's class. */
      readonly name: string
      /** Its message. */
      readonly message: string
      /** Its stack, from the worker. */
      readonly stack: string
    }
