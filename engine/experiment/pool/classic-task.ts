import type { ClassicScenario } from '../../../scenarios/index.ts'

/** What every worker of an estimate is told once, when it starts; plain data. */
export interface ClassicData {
  /** The scenario. */
  readonly scenario: ClassicScenario
  /** Seed of the experiment. */
  readonly seed: number
}

/** One replication of a textbook system. */
export interface ClassicTask {
  /** What it is called in errors: the name of the scenario. */
  readonly policyName: string
  /** Number of the replication, from 0. */
  readonly replication: number
}
