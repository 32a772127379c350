import { KPI_KEYS, type KpiKey } from '../ledger/index.ts'
import { bestPolicies } from './best-policies.ts'
import type { Comparison, PolicyComparison } from './comparison.ts'
import { conditionalKpis } from './conditional-kpis.ts'
import type { CourseFrame } from './courses.ts'
import { digestOf } from './digest.ts'
import type { ExperimentPlan } from './experiment-plan.ts'
import { leversOf } from './lever-columns.ts'
import { notesOn } from './notes.ts'
import type { RecordTable } from './record-table.ts'
import { mean } from './statistics/index.ts'
import { summariseCourses } from './summarise-courses.ts'
import { summariseGroups } from './summarise-groups.ts'
import { differenceOfKpi, summariseKpi } from './summarise-kpi.ts'
import { KINGTIDE_VERSION } from './version.ts'

/**
 * The statistics of an experiment, from the replications that every policy has finished.
 *
 * @param plan - what was asked for.
 * @param records - what came in.
 * @param frame - how courses are divided.
 * @param elapsedSeconds - wall-clock time it took.
 */
export function summarise(
  plan: ExperimentPlan,
  records: RecordTable,
  frame: CourseFrame,
  elapsedSeconds: number,
): Comparison {
  const complete = records.complete()
  const all = complete.all()
  const replications = all.length / plan.policies.length
  const policies = summarisePolicies(plan, complete)
  const conditional = conditionalKpis(plan, complete)
  return {
    kingtide: KINGTIDE_VERSION,
    scenario: plan.scenario.name,
    seed: plan.seed,
    replications,
    lotSize: plan.lotSize,
    workers: plan.workers,
    ordersPerReplication: all.length === 0 ? 0 : mean(all.map((record) => record.orders.accepted)),
    elapsedSeconds,
    digest: digestOf(all),
    objective: plan.objective,
    policies,
    ...(conditional.length > 0 ? { conditional } : {}),
    courses: summariseCourses(frame, plan.policies, complete),
    notes: notesOn(plan, complete, replications, policies),
    ...(replications < plan.replications ? { interrupted: true as const } : {}),
  }
}

function summarisePolicies(
  { policies, objective, leverColumns }: ExperimentPlan,
  records: RecordTable,
): PolicyComparison[] {
  const [first] = policies
  const probabilities = bestPolicies(records, policies, objective)
  return policies.map((name, index) => ({
    name,
    levers: leversOf(leverColumns[name]),
    kpis: forEachKpi((key) => summariseKpi(records, name, key)),
    differenceToFirst: forEachKpi((key) => differenceOfKpi(records, name, first, key)),
    ...summariseGroups(records, name),
    probabilityBest: probabilities[index],
  }))
}

function forEachKpi<Value>(statistic: (key: KpiKey) => Value): Record<KpiKey, Value> {
  return Object.fromEntries(KPI_KEYS.map((key) => [key, statistic(key)])) as Record<KpiKey, Value>
}
