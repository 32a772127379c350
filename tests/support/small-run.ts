import { type CompiledScenario, compile, Run, type RunInput } from '../../engine/index.ts'
import { POLICY_SETS, type PolicySet } from '../../scenarios/index.ts'
import { loadMinimal, type ScenarioInput } from './minimal-scenario.ts'

/** The minimal scenario, compiled. */
export function compileMinimal(change?: (input: ScenarioInput) => void): CompiledScenario {
  return compile(loadMinimal(change))
}

/** Input of a run; `as-is`, seed 1, replication 0, lot size 1 unless told otherwise. */
export function runInput(change: Partial<RunInput> = {}): RunInput {
  const policyName = change.policyName ?? 'as-is'
  const policySet = change.policySet ?? (POLICY_SETS[policyName] as PolicySet)
  return { policyName, policySet, seed: 1, replication: 0, lotSize: 1, ...change }
}

/** A run of the minimal scenario. */
export function minimalRun(change?: Partial<RunInput>): Run {
  return new Run(compileMinimal(), runInput(change))
}
