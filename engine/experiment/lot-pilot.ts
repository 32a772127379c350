import { join } from 'node:path'
import type { RunRecord } from '../run-record.ts'
import type { CompareOptions } from './compare.ts'
import type { Comparison } from './comparison.ts'
import type { ExperimentPlan } from './experiment-plan.ts'
import { biasOfLots, type LotBias, PILOT_REPLICATIONS } from './lot-bias.ts'

/** Folder of the pilot inside the directory of the results. */
const PILOT_FOLDER = 'single-orders'

/** Replications that a pilot of an experiment has; 0 where no bias is to be measured, or there is none. */
export function pilotReplications({ lotTolerance, lotSize, replications }: ExperimentPlan): number {
  return lotTolerance === null || lotSize === 1 ? 0 : Math.min(PILOT_REPLICATIONS, replications)
}

/**
 * Measures what lots do to the indicators: the first replications of the first policy once more with every order on its
 * own. They are an experiment too, with a folder inside that of the results, and are continued like any other.
 *
 * @param plan - the experiment.
 * @param records - its records.
 * @param options - as it was asked for.
 * @param run - runs an experiment.
 * @returns `null`: no bias was to be measured, or the run was stopped before there was a pair.
 */
export async function measureLots(
  plan: ExperimentPlan,
  records: readonly RunRecord[],
  options: CompareOptions,
  run: (options: CompareOptions) => Promise<Comparison>,
): Promise<LotBias | null> {
  const { lotTolerance: tolerance, lotSize: size } = plan
  if (tolerance === null) return null
  const [policy] = plan.policies
  const facts = { size, tolerance, policy }
  const pilot = pilotReplications(plan)
  if (pilot === 0) return { ...facts, replications: 0, bias: {} }
  const single: RunRecord[] = []
  await run({
    ...pilotOptions(plan, options, pilot),
    onRecord: (record) => single.push(record),
  })
  if (single.length === 0) return null
  const lots = records.filter((record) => record.policy === policy)
  return { ...facts, replications: single.length, bias: biasOfLots(lots, single) }
}

function pilotOptions(plan: ExperimentPlan, options: CompareOptions, pilot: number): CompareOptions {
  const { out, onProgress } = options
  const [policy] = plan.policies
  const before = plan.policies.length * plan.replications
  return {
    ...options,
    policies: [policy],
    policyFiles: plan.policyFiles.filter(({ name }) => name === policy),
    levers: [],
    replications: pilot,
    lotSize: 1,
    lotTolerance: undefined,
    notes: [],
    out: out === undefined ? undefined : join(out, PILOT_FOLDER),
    onProgress: (done, total, secondsLeft) => onProgress?.(before + done, before + total, secondsLeft),
  }
}
