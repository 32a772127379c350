import { POLICY_SETS, type Scenario } from '../../../scenarios/index.ts'
import { Run } from '../../run.ts'
import type { RunRecord } from '../../run-record.ts'
import { compile } from '../../world/index.ts'
import type { Choose } from './choose.ts'

/** What one run of a generated scenario is told besides it. */
export interface SmallRunInput {
  /** Policy set. */
  readonly policyName: string
  /** Orders in a lot. */
  readonly lotSize: number
  /** Number of the replication. */
  readonly replication: number
}

/**
 * Policy, lot size and luck of a run.
 *
 * @param choose - makes the choices.
 */
export function smallRunInput(choose: Choose): SmallRunInput {
  return {
    policyName: choose.one(Object.keys(POLICY_SETS)),
    lotSize: choose.one([1, 4]),
    replication: choose.whole(0, 999),
  }
}

/**
 * A run at its start.
 *
 * @param scenario - the scenario.
 * @param input - policy, lot size, luck.
 */
export function openRun(scenario: Scenario, input: SmallRunInput): Run {
  return new Run(compile(scenario), { ...input, policySet: POLICY_SETS[input.policyName], seed: 1 })
}

/**
 * A run from start to end.
 *
 * @param scenario - the scenario.
 * @param input - policy, lot size, luck.
 */
export function runOf(scenario: Scenario, input: SmallRunInput): RunRecord {
  return openRun(scenario, input).finish()
}
