import { canonicalJson, sha256 } from '../canonical-json.ts'
import type { ExperimentPlan } from '../experiment-plan.ts'
import { KINGTIDE_VERSION } from '../version.ts'
import { codeHash } from './code-hash.ts'

/**
 * Hash of everything that decides what the records of an experiment are: version and code of kingtide, version of Node (its
 * major number), the resolved scenario, the policy sets in order, what levers write, the code of policy files, seed, replications and lot size. Workers and objective are
 * outside it: they decide nothing that is simulated.
 *
 * @param plan - the experiment.
 * @returns 64 hexadecimal digits.
 */
export function inputHash(plan: ExperimentPlan): string {
  const { scenario, policies, policySets, policyFiles, seed, replications, lotSize, leverColumns } = plan
  const node = process.versions.node.split('.')[0]
  return sha256(
    canonicalJson({
      kingtide: KINGTIDE_VERSION,
      code: codeHash(),
      node,
      scenario,
      policies,
      policySets,
      levers: Object.entries(leverColumns).map(([name, { patches }]) => ({ name, patches })),
      policyFiles: policyFiles.map(({ name, sha256: code }) => ({ name, code })),
      seed,
      replications,
      lotSize,
    }),
  )
}

/**
 * Name for the directory of an experiment's results: the scenario's name and the start of the {@link inputHash}.
 *
 * @param plan - the experiment.
 * @example resultsId(plan) // 'singles-night-3f2a9c01'
 */
export function resultsId(plan: ExperimentPlan): string {
  return `${plan.scenario.name}-${inputHash(plan).slice(0, 8)}`
}
