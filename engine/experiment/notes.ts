import { KPI_TABLE, type KpiDefinition } from '../ledger/index.ts'
import type { PolicyComparison } from './comparison.ts'
import type { ExperimentPlan } from './experiment-plan.ts'
import type { RecordTable } from './record-table.ts'
import { FEWEST_FOR_TAIL } from './statistics/index.ts'

const FEWEST_FOR_QUANTILE = 59

/**
 * What a reader of a comparison must know, one sentence each: why an indicator, an interval or a probability is
 * `null`, which replications were left out, that the run was stopped.
 *
 * @param plan - what was asked for.
 * @param records - the replications that the statistics stand on.
 * @param replications - how many they are, for each policy.
 * @param policies - the statistics.
 */
export function notesOn(
  plan: ExperimentPlan,
  records: RecordTable,
  replications: number,
  policies: readonly PolicyComparison[],
): string[] {
  return [
    ...interruption(plan, replications),
    ...KPI_TABLE.flatMap((definition) => nullKpi(definition, policies, replications)),
    ...KPI_TABLE.flatMap((definition) => partlyNull(definition, policies, records)),
    ...smallSample(policies),
    ...noProbability(plan, policies),
  ]
}

function interruption(plan: ExperimentPlan, replications: number): string[] {
  if (replications === plan.replications) return []
  return [
    `interrupted: the statistics stand on the ${replications} of ${plan.replications} replications that every policy had finished`,
  ]
}

function nullKpi(
  definition: KpiDefinition,
  policies: readonly PolicyComparison[],
  replications: number,
): string[] {
  const without = policies.filter(({ kpis }) => kpis[definition.key] === null).map(({ name }) => name)
  if (without.length === 0) return []
  const why = replications === 0 ? 'no replication was finished by every policy' : definition.nullBecause
  const where = without.length === policies.length ? '' : ` for ${without.join(', ')}`
  return [`${definition.key} is null${where}: ${why}`]
}

function partlyNull(
  { key, nullBecause }: KpiDefinition,
  policies: readonly PolicyComparison[],
  records: RecordTable,
): string[] {
  return policies.flatMap(({ name, kpis }) => {
    const column = records.column(name, key)
    const missing = column.filter((value) => value === null).length
    if (kpis[key] === null || missing === 0 || key === 'cvar5Profit') return []
    return [
      `${key} of ${name} is over ${column.length - missing} of ${column.length} replications: in the others it is undefined, ${nullBecause}`,
    ]
  })
}

function smallSample(policies: readonly PolicyComparison[]): string[] {
  const summaries = policies.flatMap(({ kpis }) =>
    KPI_TABLE.flatMap(({ key }) => (kpis[key] === null || key === 'cvar5Profit' ? [] : [kpis[key]])),
  )
  const notes: string[] = []
  if (summaries.some(({ cvar5 }) => cvar5 === null)) {
    notes.push(`cvar5 is null where fewer than ${FEWEST_FOR_TAIL} replications define the indicator`)
  }
  if (summaries.some(({ p5HalfWidth }) => p5HalfWidth === null)) {
    notes.push(
      `p5HalfWidth and p95HalfWidth are null where fewer than ${FEWEST_FOR_QUANTILE} replications define the indicator: no distribution-free 95 % interval of these quantiles exists`,
    )
  }
  return notes
}

function noProbability({ objective }: ExperimentPlan, policies: readonly PolicyComparison[]): string[] {
  if (policies.every(({ probabilityBest }) => probabilityBest !== null)) return []
  return [`probabilityBest is null: too few replications define ${objective} in every policy`]
}
