import type { Comparison } from '../../engine/experiment/index.ts'
import {
  answerTo,
  asSentence,
  counted,
  formatDuration,
  formatNumber,
  LEVER_COLUMNS,
  LEVER_NOTE,
  leverRows,
  lotSentences,
  noteLines,
  questionOf,
  shortNotes,
  shownKpis,
  wrap,
} from '../../viz/wording/index.ts'
import { tableLines } from '../format/index.ts'
import type { Palette, Terminal } from '../terminal/index.ts'
import { kpiTableLines } from './kpi-columns.ts'
import { BEST, differenceTable, kpiTable } from './kpi-table.ts'
import { shockLines } from './shock-lines.ts'

const INTERRUPTED = 'interrupted: '

/** What a report tells besides the statistics. */
export interface ReportContext {
  /** Title of the scenario. */
  readonly title: string
  /** Whether to show every indicator. */
  readonly isAllKpis: boolean
  /** Directory of the results. */
  readonly out: string
  /** The report that was written; `undefined`: none. */
  readonly report: string | undefined
  /** Replications that were there already, over all policies. */
  readonly kept: number
}

/**
 * The report of a comparison for people.
 *
 * @param comparison - the statistics.
 * @param context - what else to tell.
 * @param terminal - colours and width.
 */
export function reportLines(comparison: Comparison, context: ReportContext, terminal: Terminal): string[] {
  const { palette } = terminal
  const body = comparison.replications === 0 ? [] : tables(comparison, context.isAllKpis, terminal)
  // How far to trust the answer belongs beside it, not below the tables.
  const warnings = comparison.notes.filter((note) => note.startsWith(INTERRUPTED))
  const notes = comparison.notes.filter((note) => !note.startsWith(INTERRUPTED))
  return [
    palette.faint(context.title),
    ...wrap(questionOf(comparison), terminal.columns),
    ...wrap(asSentence(headline(comparison)), terminal.columns).map(palette.strong),
    ...noteLines(warnings, terminal.columns).map(palette.warning),
    '',
    ...body,
    ...footer(comparison, context),
    ...lotSentences(comparison).flatMap((sentence) => wrap(sentence, terminal.columns)),
    ...notesBelow(notes, terminal),
  ]
}

function headline(comparison: Comparison): string {
  if (comparison.replications > 0) return answerTo(comparison)
  return 'Interrupted before every policy had finished a replication: there is no answer yet'
}

function tables(comparison: Comparison, isAllKpis: boolean, terminal: Terminal): string[] {
  const { palette, columns } = terminal
  const { policies } = comparison
  const keys = shownKpis(comparison, isAllKpis)
  const means = kpiTableLines(kpiTable(policies, keys, palette), columns)
  if (policies.length < 2) {
    const note = palette.faint('mean ± half width of its 95 % interval')
    return [...means, note, '', ...shockLines(comparison, terminal)]
  }
  const differences = kpiTableLines(differenceTable(policies, keys, palette), columns)
  return [
    ...means,
    palette.faint(`mean ± half width of its 95 % interval; ${BEST} best mean of the row`),
    '',
    ...differences,
    palette.faint('better, worse: the 95 % interval of the difference excludes zero'),
    '',
    ...leverTable(comparison, palette),
    ...shockLines(comparison, terminal),
  ]
}

function leverTable({ policies }: Comparison, palette: Palette): string[] {
  const rows = leverRows(policies)
  if (rows.length === 0) return []
  return [...tableLines({ head: LEVER_COLUMNS, rows, right: [2, 3, 4, 5] }), palette.faint(LEVER_NOTE), '']
}

function footer(comparison: Comparison, { out, kept, report }: ReportContext): string[] {
  const { seed, replications, lotSize, ordersPerReplication, workers, elapsedSeconds, digest } = comparison
  const facts = [
    `seed ${seed}`,
    counted(replications, 'replication'),
    `lot size ${lotSize}`,
    `${formatNumber(ordersPerReplication)} orders a replication`,
    counted(workers, 'worker'),
    formatDuration(elapsedSeconds),
  ]
  return [
    facts.join(' · '),
    `digest ${digest}`,
    `results in ${out}${earlier(comparison, kept)}`,
    ...(report === undefined ? [] : [`report: ${report}`]),
  ]
}

function earlier({ policies, replications }: Comparison, kept: number): string {
  if (kept === 0) return ''
  const all = policies.length * replications
  if (kept >= all) return `, where all ${formatNumber(all)} runs already were: nothing was run`
  return `, where ${formatNumber(kept)} of ${formatNumber(all)} runs already were`
}

function notesBelow(notes: readonly string[], { columns, palette }: Terminal): string[] {
  const lines = noteLines(shortNotes(notes), columns)
  return lines.length === 0 ? [] : ['', ...lines.map(palette.faint)]
}
