import type { Comparison } from '../../engine/experiment/index.ts'
import { kpiDefinition } from '../../engine/index.ts'
import type { SummaryAnswer, TableAnswer } from '../answers/index.ts'
import { answerTo, questionOf } from './answer.ts'
import { differenceRows, type KpiRow, meanRows } from './kpi-rows.ts'
import { asSentence, shortNotes } from './notes.ts'
import { shownKpis } from './shown-kpis.ts'

/**
 * What a comparison came to, in words and tables for people.
 *
 * @param comparison - the statistics.
 */
export function summaryOf(comparison: Comparison): SummaryAnswer {
  const { policies, replications, ordersPerReplication } = comparison
  const keys = shownKpis(comparison, false)
  const names = policies.map(({ name }) => name)
  return {
    question: questionOf(comparison),
    answer: asSentence(
      replications === 0
        ? 'Stopped before every policy had finished a replication: there is no answer yet'
        : answerTo(comparison),
    ),
    replications,
    ordersPerReplication,
    means: tableOf(names, meanRows(policies, keys)),
    differences: names.length < 2 ? null : tableOf(names.slice(1), differenceRows(policies, keys)),
    notes: shortNotes(comparison.notes).map(asSentence),
  }
}

function tableOf(columns: readonly string[], rows: readonly KpiRow[]): TableAnswer {
  return {
    columns,
    rows: rows.map(({ key, label, cells }) => ({ key, label, formula: kpiDefinition(key).formula, cells })),
  }
}
