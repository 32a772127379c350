import { isLivestream, policySetsOf, readAnyScenarioText, type Scenario } from '../../../scenarios/index.ts'
import { simulate } from '../../simulate.ts'
import { compile, compileClassic, resolveLotSize } from '../../world/index.ts'
import type { Experiment } from './check.ts'

/** A scenario of the library with some changes, run through `simulate`. */
export interface ScenarioRuns {
  /** Name of a scenario of the library; `null`: none, the changes are a whole one. */
  readonly scenario: string | null
  /** What is different, as it would be written in a file that `extends` it. @defaultValue nothing */
  readonly changes?: Readonly<Record<string, unknown>>
  /** Policy set of a livestream scenario. @defaultValue the first one */
  readonly policy?: string
  /** How often it is repeated. */
  readonly replications: number
  /** Whether it belongs to `--quick`. @defaultValue false */
  readonly isQuick?: boolean
}

/**
 * Runs of a scenario as an experiment. The changes go through the same reading and checking as a file of a user.
 *
 * @param runs - scenario, changes, number of replications.
 * @returns the experiment; equal runs have the same id, so checks that read several measures of a scenario share them.
 */
export function scenarioExperiment(runs: ScenarioRuns): Experiment {
  const { scenario, changes = {}, policy, replications, isQuick = false } = runs
  const text = JSON.stringify(scenario === null ? changes : { extends: scenario, ...changes })
  let run: ((seed: number, replication: number) => Measures) | undefined
  return {
    id: JSON.stringify([text, policy, replications]),
    replications,
    isQuick,
    observe: (seed, replication) => {
      run ??= prepare(text, scenario ?? 'system', policy)
      return run(seed, replication)
    },
  }
}

type Measures = Readonly<Record<string, number | null>>

function prepare(
  text: string,
  name: string,
  policy: string | undefined,
): (seed: number, replication: number) => Measures {
  const scenario = readAnyScenarioText(text, name)
  if (isLivestream(scenario)) return prepareLivestream(scenario, policy)
  const compiled = compileClassic(scenario)
  return (seed, replication) => simulate(compiled, { seed, replication }).measures
}

function prepareLivestream(
  scenario: Scenario,
  policy: string | undefined,
): (seed: number, replication: number) => Measures {
  const compiled = compile(scenario)
  const sets = policySetsOf(scenario)
  const policyName = policy ?? Object.keys(sets)[0]
  const lotSize = resolveLotSize(compiled, scenario.lotSize)
  const shared = { policyName, policySet: sets[policyName], lotSize }
  return (seed, replication) => {
    const { kpis, orders } = simulate(compiled, { ...shared, seed, replication })
    return { ...kpis, ...orders }
  }
}
